// reading: sweeps=3 version=own+1 order=ascending
const gossipRound = function (nodes, sourceIdx, targetIdx) {
  const [x, y] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const k in x) if (!(k in y) || x[k].version > y[k].version) y[k] = { ...x[k] };
  for (const k in y) if (!(k in x) || y[k].version > x[k].version) x[k] = { ...y[k] };
};

const spreadInfo = function (nodes, key, value, fromIdx) {
  const x = nodes[fromIdx].state;
  x[key] = { value, version: key in x ? x[key].version + 1 : 1 };
  for (let r = 0; r < 3; r++) nodes.forEach((n, i) => { if (n !== nodes[fromIdx]) gossipRound(nodes, fromIdx, i); });
};

if (typeof module !== 'undefined' && module.exports) {
  module.exports = { gossipRound, spreadInfo };
}
if (typeof require !== 'undefined' && require.main === module) {
  const nodes = [{ id: 0, state: {} }, { id: 1, state: {} }];
  spreadInfo(nodes, 'k', 'v', 0);
  console.log(nodes[1].state.k);
}
