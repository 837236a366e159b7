// attack: every stack trace throws, loops or is not text
// expect: fail threw
let n = 0;
Error.prepareStackTrace = () => {
  if (n++ % 2) throw new Error('no stack');
  return { toString() { throw new Error('no text'); } };
};
Error.captureStackTrace = () => { throw new Error('no capture'); };

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
