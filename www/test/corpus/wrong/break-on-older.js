// fails: gossipRound
// misconception: stops-at-first-that-stays
function gossipRound(nodes, sourceIdx, targetIdx) {
  function push(from, to) {
    for (const k of Object.keys(from)) {
      if (to[k] && to[k].version >= from[k].version) break;
      to[k] = { ...from[k] };
    }
  }
  push(nodes[sourceIdx].state, nodes[targetIdx].state);
  push(nodes[targetIdx].state, nodes[sourceIdx].state);
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
// WRONG [G] break instead of continue when target is not older
