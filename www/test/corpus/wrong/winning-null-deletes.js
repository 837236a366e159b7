// fails: gossipRound
// misconception: null-values-delete
function receive(state, key, entry) {
  const own = state[key];
  if (own && own.version >= entry.version) return;
  if (entry.value == null) delete state[key];
  else state[key] = { value: entry.value, version: entry.version };
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) receive(target, key, source[key]);
  for (const key in target) receive(source, key, target[key]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
