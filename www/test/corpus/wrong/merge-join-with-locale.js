// fails: gossipRound
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const a = Object.keys(s).sort();
  const b = Object.keys(t).sort();
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const order = i === a.length ? 1 : j === b.length ? -1 : a[i].localeCompare(b[j]);
    if (order < 0) {
      t[a[i]] = { ...s[a[i]] };
      i++;
    } else if (order > 0) {
      s[b[j]] = { ...t[b[j]] };
      j++;
    } else {
      const key = a[i];
      if (s[key].version > t[key].version) t[key] = { ...s[key] };
      else if (t[key].version > s[key].version) s[key] = { ...t[key] };
      i++;
      j++;
    }
  }
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => {
    nodes.forEach((_, i) => i !== fromIdx && gossipRound(nodes, fromIdx, i));
  });
};
