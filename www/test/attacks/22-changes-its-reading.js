// attack: three sweeps for some calls, one for others: no single reading
// expect: fail wrong-result
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
let calls = 0;
function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  const sweeps = calls++ % 2 === 0 ? 3 : 1;
  for (let round = 0; round < sweeps; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
