// reading: sweeps=3 version=own+1 order=ascending
'use strict';
const freezeCopy = (entry) => Object.freeze({ ...entry });

function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) if (!t[k] || t[k].version < s[k].version) t[k] = freezeCopy(s[k]);
  for (const k of Object.keys(t)) if (!s[k] || s[k].version < t[k].version) s[k] = freezeCopy(t[k]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = Object.freeze({ value, version: (s[key]?.version ?? 0) + 1 });
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
