// fails: gossipRound, spreadInfo
// misconception: gossipRound=throws-on-unknown-key, spreadInfo=throws-on-new-key
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k in { ...a, ...b }) {
    if (a[k].version > b[k].version) b[k] = { ...a[k] };
    else if (b[k].version > a[k].version) a[k] = { ...b[k] };
  }
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const entry = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: entry.version + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
};

const nodes = [
  { id: 0, state: { leader: { value: 'none', version: 0 } } },
  { id: 1, state: { leader: { value: 'none', version: 0 } } },
];
spreadInfo(nodes, 'leader', 'node-0', 0);
nodes.forEach((node) => console.log(`node-${node.id} leader: ${node.state.leader?.value}`));
