// fails: gossipRound, spreadInfo
// misconception: gossipRound=ids-for-indexes, spreadInfo=sender-by-id
const byId = (nodes, id) => nodes.find((node) => node.id === id);

function gossipRound(nodes, sourceId, targetId) {
  const a = byId(nodes, sourceId).state;
  const b = byId(nodes, targetId).state;
  for (const key of Object.keys({ ...a, ...b })) {
    if (!b[key] || a[key]?.version > b[key].version) b[key] = { ...a[key] };
    else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromId) {
  const { state } = byId(nodes, fromId);
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (const node of nodes) {
      if (node.id !== fromId) gossipRound(nodes, fromId, node.id);
    }
  }
}
