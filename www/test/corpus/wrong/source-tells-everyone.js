// fails: gossipRound
// misconception: gossips-with-everyone
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  for (const node of nodes) {
    if (node === source) continue;
    for (const key of Object.keys({ ...source.state, ...node.state })) {
      const s = source.state[key];
      const n = node.state[key];
      if (!n || (s && s.version > n.version)) node.state[key] = { ...s };
      else if (!s || n.version > s.version) source.state[key] = { ...n };
    }
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
