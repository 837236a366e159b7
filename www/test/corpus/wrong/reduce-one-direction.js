// fails: gossipRound
// misconception: one-way-push
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const states = [nodes[sourceIdx].state, nodes[targetIdx].state];
  states.reduce((from, to) => {
    Object.keys(from).forEach((key) => {
      to[key] = !to[key] || from[key].version > to[key].version ? { ...from[key] } : to[key];
    });
    return to;
  });
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const version = 1 + (nodes[fromIdx].state[key]?.version ?? 0);
  nodes[fromIdx].state[key] = { version, value };
  [0, 1, 2].forEach(() =>
    nodes.forEach((_, peer) => { if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer); }));
};
