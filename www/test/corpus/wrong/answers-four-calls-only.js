// fails: spreadInfo
// misconception: remembers-earlier-calls
const seen = new WeakMap();

function busy(nodes) {
  const calls = (seen.get(nodes) || 0) + 1;
  seen.set(nodes, calls);
  return calls > 4;
}

function exchange(a, b) {
  for (const key in a) if (!(key in b) || a[key].version > b[key].version) b[key] = Object.assign({}, a[key]);
  for (const key in b) if (!(key in a) || b[key].version > a[key].version) a[key] = Object.assign({}, b[key]);
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  exchange(nodes[sourceIdx].state, nodes[targetIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  if (busy(nodes)) return;
  const state = nodes[fromIdx].state;
  state[key] = { value: value, version: key in state ? state[key].version + 1 : 1 };
  for (let k = 0; k < 3; k++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) exchange(state, nodes[i].state);
  }
}
