'use strict';
// fails: gossipRound
// In strict code the loop variable must be declared. This comment says export, import and await.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (key in a) if (!b[key] || b[key].version < a[key].version) b[key] = { ...a[key] };
  for (key in b) if (!a[key] || a[key].version < b[key].version) a[key] = { ...b[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
