// fails: gossipRound
// misconception: one-way-push
function merge(from, to) {
  for (const key of Object.keys(from)) {
    const incoming = from[key];
    const current = to[key];
    if (current === undefined || incoming.version > current.version) {
      to[key] = { ...incoming };
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  merge(source.state, target.state);
  merge(source.state, target.state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = (nodes[fromIdx].state[key]?.version ?? 0) + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (let r = 1; r <= 3; r++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
