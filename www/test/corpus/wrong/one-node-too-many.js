// fails: spreadInfo
// misconception: adds-nodes
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of Object.keys(a)) if (!b[key] || a[key].version > b[key].version) b[key] = { ...a[key] };
  for (const key of Object.keys(b)) if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i <= nodes.length - 1; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
  nodes[nodes.length] = { id: nodes.length, state: { ...state } }; // a new node joins
}
