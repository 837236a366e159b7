// reading: sweeps=3 version=1 order=descending
// note: version-one, peer-order
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const k of new Set([...Object.keys(s), ...Object.keys(t)])) {
    const [dst, entry] =
      !(k in s) ? [s, t[k]] :
      !(k in t) ? [t, s[k]] :
      s[k].version > t[k].version ? [t, s[k]] :
      s[k].version < t[k].version ? [s, t[k]] :
      [null, null];
    dst && (dst[k] = { ...entry });
  }
};
const spreadInfo = (nodes, key, value, fromIdx) => {
  nodes[fromIdx].state[key] = { value, version: 1 };
  const peers = nodes.map((_, i) => i).filter((i) => i !== fromIdx).reverse();
  for (const peer of [...peers, ...peers, ...peers]) gossipRound(nodes, fromIdx, peer);
};
