// fails: gossipRound
// misconception: larger-node-wins
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  const size = (node) => Object.keys(node.state).length;
  const clone = (state) => JSON.parse(JSON.stringify(state));
  if (size(source) >= size(target)) {
    target.state = clone(source.state);
  } else {
    source.state = clone(target.state);
  }
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
