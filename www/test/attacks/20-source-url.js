// attack: claims to be another file and throws there
// expect: fail threw
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
function spreadInfo(nodes) {
  nodes.nothing.here();
}
//# sourceURL=https://example.invalid/gossip/check/worker.js:1:1
//# sourceURL=program.js:999:999
