// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;

  const news = new Map();
  for (const [key, { value, version }] of Object.entries(source)) {
    if (!target[key] || version > target[key].version) news.set(version, { key, value });
  }
  for (const [version, { key, value }] of news) target[key] = { value, version };

  for (const [key, { value, version }] of Object.entries(target)) {
    if (!source[key] || version > source[key].version) source[key] = { value, version };
  }
}

const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => {
    nodes.forEach((_, i) => i !== fromIdx && gossipRound(nodes, fromIdx, i));
  });
};
