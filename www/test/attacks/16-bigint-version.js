// attack: a BigInt as a version
// expect: fail wrong-result|not-cloneable
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { value: source[key].value, version: source[key].version };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { value: target[key].value, version: target[key].version };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  for (const node of nodes) node.state[key] = { value, version: 1n };
}
