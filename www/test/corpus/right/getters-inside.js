// reading: sweeps=1 version=own+1 order=ascending
// note: renewed-entries, one-sweep
const pairOf = (nodes, i, j) => ({
  get left() { return nodes[i].state; },
  get right() { return nodes[j].state; },
  set left(next) { nodes[i].state = next; },
  set right(next) { nodes[j].state = next; },
  get keys() { return Object.keys({ ...this.left, ...this.right }); },
});

function choose(keys, own, other) {
  const next = {};
  for (const key of keys) {
    const from = !own[key] ? other : !other[key] ? own : other[key].version > own[key].version ? other : own;
    next[key] = { value: from[key].value, version: from[key].version };
  }
  return next;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const pair = pairOf(nodes, sourceIdx, targetIdx);
  const { keys, left, right } = pair;
  pair.left = choose(keys, left, right);
  pair.right = choose(keys, right, left);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key] ? state[key].version : 0) + 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
