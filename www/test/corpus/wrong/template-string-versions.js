// fails: gossipRound
// misconception: versions-as-text
const tag = (entry) => `${entry?.version ?? ''}`;

function exchange(a, b) {
  for (const key of Object.keys(a)) {
    if (tag(a[key]) > tag(b[key])) b[key] = { ...a[key] };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  exchange(nodes[sourceIdx].state, nodes[targetIdx].state);
  exchange(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const entry = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (entry?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
