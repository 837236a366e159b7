// fails: gossipRound
// misconception: happens-later
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  Object.keys({ ...s, ...t }).forEach(async (key) => {
    const newest = await choose(s[key], t[key]);
    s[key] = { ...newest };
    t[key] = { ...newest };
  });
}
async function choose(a, b) {
  if (!a) return b;
  if (!b) return a;
  return b.version > a.version ? b : a;
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
