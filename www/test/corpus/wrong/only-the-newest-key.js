// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const send = (from, to) => {
    let newest = null;
    for (const key of Object.keys(from)) {
      if (newest === null || from[key].version > from[newest].version) newest = key;
    }
    if (newest !== null && (!to[newest] || to[newest].version < from[newest].version)) {
      to[newest] = { ...from[newest] };
    }
  };
  send(source, target);
  send(target, source);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
