// attack: a value nested a hundred thousand deep
// expect: fail too-large|not-cloneable|wrong-result|threw|ended|timeout
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
  for (let i = 0; i < 100000; i++) value = [value];
  for (const node of nodes) node.state[key] = { value, version: 1 };
}
