// fails: gossipRound
// misconception: remembers-earlier-calls
const done = new WeakMap();

function gossipRound(nodes, sourceIdx, targetIdx) {
  if (!done.has(nodes)) done.set(nodes, new Set());
  const pair = [sourceIdx, targetIdx].sort().join('-');
  if (done.get(nodes).has(pair)) return;
  done.get(nodes).add(pair);

  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of Object.keys({ ...a, ...b })) {
    if (!b[key] || a[key]?.version > b[key].version) b[key] = { ...a[key] };
    else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
