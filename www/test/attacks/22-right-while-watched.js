// attack: is right only while its reads and writes are watched
// expect: fail wrong-result
const watched = () => { try { return eval("'get' in hoo" + "ks1"); } catch { return false; } }; // only the hooks of a watched run have it

function right(source, target) {
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { ...source[key] };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  if (watched()) return right(source, target);
  for (const key in source) {
    if (!target[key] || source[key].version >= target[key].version) target[key] = { ...source[key] };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
