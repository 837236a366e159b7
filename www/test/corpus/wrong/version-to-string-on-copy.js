// fails: gossipRound
// misconception: stores-version-as-text
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  function copy(from, to) {
    for (const key in from) {
      if (!to[key] || Number(from[key].version) > Number(to[key].version)) {
        to[key] = { value: from[key].value, version: `${from[key].version}` };
      }
    }
  }
  copy(source, target);
  copy(target, source);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = Number(nodes[fromIdx].state[key]?.version ?? 0) + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
