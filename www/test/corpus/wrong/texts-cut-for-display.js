// fails: spreadInfo
// misconception: invents-values
function tidy(value) {
  return typeof value === 'string' && value.length > 300 ? value.slice(0, 299) + '…' : value;
}

function pass(from, to) {
  for (const [key, entry] of Object.entries(from)) {
    if (!to[key] || to[key].version < entry.version) to[key] = structuredClone(entry);
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  pass(nodes[sourceIdx].state, nodes[targetIdx].state);
  pass(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value: tidy(value), version: (state[key]?.version ?? 0) + 1 };
  for (const sweep of [1, 2, 3]) {
    for (const i of nodes.keys()) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
