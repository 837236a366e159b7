// fails: gossipRound
// misconception: invents-values
function copy(value, depth = 0) {
  if (depth > 6 || value === null || typeof value !== 'object') return depth > 6 ? null : value;
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, copy(item, depth + 1)]));
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const pair = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const [from, to] of [pair, pair.toReversed()]) {
    for (const key in from) {
      if (!to[key] || from[key].version > to[key].version) to[key] = { value: copy(from[key].value), version: from[key].version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let s = 0; s < 3; s++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
