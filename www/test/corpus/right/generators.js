// reading: sweeps=1 version=own+1 order=descending
// note: one-sweep, peer-order
function* keysOf(...states) {
  const seen = new Set();
  for (const state of states) {
    for (const key of Object.keys(state)) {
      if (!seen.has(key)) {
        seen.add(key);
        yield key;
      }
    }
  }
}

function* peersOf(nodes, me) {
  for (let i = nodes.length - 1; i >= 0; i--) if (i !== me) yield i;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of keysOf(source, target)) {
    const s = source[key], t = target[key];
    if (!t || s?.version > t.version) target[key] = { ...s };
    else if (!s || t.version > s.version) source[key] = { ...t };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (const peer of peersOf(nodes, fromIdx)) gossipRound(nodes, fromIdx, peer);
}
