// attack: thirty small objects that are a billion when written out
// expect: fail too-large|timeout|wrong-result
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
let laugh = ['ha'];
for (let i = 0; i < 30; i++) laugh = [laugh, laugh];
function spreadInfo(nodes, key, value, fromIdx) {
  for (const node of nodes) node.state[key] = { value: laugh, version: 1 };
}
