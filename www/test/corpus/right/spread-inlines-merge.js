// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k in s) {
    if (!t[k] || t[k].version < s[k].version) t[k] = { value: s[k].value, version: s[k].version };
  }
  for (const k in t) {
    if (!s[k] || s[k].version < t[k].version) s[k] = { value: t[k].value, version: t[k].version };
  }
}

// does not use gossipRound
function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value: value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      const t = nodes[i].state;
      for (const k in s) {
        if (!t[k] || t[k].version < s[k].version) t[k] = { value: s[k].value, version: s[k].version };
      }
      for (const k in t) {
        if (!s[k] || s[k].version < t[k].version) s[k] = { value: t[k].value, version: t[k].version };
      }
    }
  }
}
