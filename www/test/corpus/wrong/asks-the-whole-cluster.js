// fails: gossipRound
// misconception: asks-everyone
function gossipRound(nodes, sourceIdx, targetIdx) {
  const keys = new Set(nodes.flatMap((node) => Object.keys(node.state)));
  for (const key of keys) {
    let best = null;
    for (const node of nodes) {
      const entry = node.state[key];
      if (entry && (!best || entry.version > best.version)) best = entry;
    }
    for (const idx of [sourceIdx, targetIdx]) {
      const own = nodes[idx].state[key];
      if (!own || own.version < best.version) nodes[idx].state[key] = { ...best };
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
