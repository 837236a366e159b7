// fails: gossipRound
// misconception: ignores-case
function gossipRound(nodes, sourceIdx, targetIdx) {
  const merge = (from, to) => {
    for (const key of Object.keys(from)) {
      const k = key.toLowerCase();
      if (!to[k] || to[k].version < from[key].version) to[k] = { ...from[key] };
    }
  };
  merge(nodes[sourceIdx].state, nodes[targetIdx].state);
  merge(nodes[targetIdx].state, nodes[sourceIdx].state);
}
function spreadInfo(nodes, key, value, fromIdx) {
  const cur = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: cur ? cur.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
// WRONG [G] lower-cases keys
