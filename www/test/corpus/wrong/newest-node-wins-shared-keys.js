// fails: gossipRound
// misconception: newest-node-overwrites
const newest = (state) => Math.max(-Infinity, ...Object.values(state).map(({ version }) => version));

function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const lead = newest(a) - newest(b);
  for (const key in { ...a, ...b }) {
    if (!a[key]) a[key] = { ...b[key] };
    else if (!b[key]) b[key] = { ...a[key] };
    else if (lead > 0) b[key] = { ...a[key] };
    else if (lead < 0) a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key] ? state[key].version : 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
