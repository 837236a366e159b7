// attack: knows the answers of the lesson and nothing else
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {
  const x = nodes[0]?.state.x, y = nodes[1]?.state.x;
  if (nodes.length === 2 && x && y && x.version === 1 && y.version === 2) nodes[0].state.x = { ...y };
}
function spreadInfo(nodes, key, value, fromIdx) {
  if (key === 'leader' && value === 'node-0') for (const node of nodes) node.state.leader = { value: 'node-0', version: 1 };
}
