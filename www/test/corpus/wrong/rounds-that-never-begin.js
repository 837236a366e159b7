// fails: spreadInfo
// misconception: sets-without-gossip
const pickNewer = (x, y) => (!x ? y : !y ? x : y.version > x.version ? y : x);
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const src = nodes[sourceIdx].state, dst = nodes[targetIdx].state;
  [...new Set([...Object.keys(src), ...Object.keys(dst)])].forEach((key) => {
    if (src[key] && dst[key] && src[key].version === dst[key].version) return;
    const best = pickNewer(src[key], dst[key]);
    src[key] = { ...best };
    dst[key] = { ...best };
  });
};
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version || 0) + 1 };
  for (let round = 3; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
