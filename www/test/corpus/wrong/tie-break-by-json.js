// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const pick = (x, y) => {
    if (!x || !y) return x || y;
    if (x.version !== y.version) return x.version > y.version ? x : y;
    // deterministic tie-break so that all nodes converge
    return JSON.stringify(x.value) >= JSON.stringify(y.value) ? x : y;
  };
  new Set([...Object.keys(a), ...Object.keys(b)]).forEach((key) => {
    const { value, version } = pick(a[key], b[key]);
    a[key] = { value, version };
    b[key] = { value, version };
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = nodes[fromIdx].state[key]?.version ?? 0;
  nodes[fromIdx].state[key] = { value, version: version + 1 };
  for (let i = 0; i < 3 * nodes.length; i++) {
    const peer = i % nodes.length;
    if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
  }
}
