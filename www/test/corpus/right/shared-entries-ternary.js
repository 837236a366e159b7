// reading: sweeps=3 version=own+1 order=ascending
// hazard: shared-entries
function gossipRound(nodes, sourceIdx, targetIdx) {
  const [s, t] = [sourceIdx, targetIdx].map((i) => nodes[i].state);
  for (const k of Object.keys(s).concat(Object.keys(t)))
    s[k] === undefined ? (s[k] = t[k])
      : t[k] === undefined ? (t[k] = s[k])
      : s[k].version > t[k].version ? (t[k] = s[k])
      : s[k].version < t[k].version ? (s[k] = t[k])
      : null;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] === undefined ? 1 : s[key].version + 1 };
  for (const round of 'abc') nodes.forEach((n, i) => (i === fromIdx ? undefined : gossipRound(nodes, fromIdx, i)));
}
