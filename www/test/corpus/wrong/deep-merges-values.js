// fails: gossipRound
// misconception: merges-values
function gossipRound(nodes, sourceIdx, targetIdx) {
  const isObj = (x) => x && typeof x === "object" && !Array.isArray(x);
  const merge = (from, to) => {
    for (const k of Object.keys(from)) {
      if (!to[k]) to[k] = structuredClone(from[k]);
      else if (from[k].version > to[k].version) {
        const value = isObj(from[k].value) && isObj(to[k].value) ? { ...to[k].value, ...from[k].value } : from[k].value;
        to[k] = { value, version: from[k].version };
      }
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
