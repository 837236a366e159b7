// fails: gossipRound
// misconception: 8-bit-versions
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const v = new Uint8Array(2);

  for (const key of new Set([...Object.keys(s), ...Object.keys(t)])) {
    if (!s[key]) {
      s[key] = { ...t[key] };
      continue;
    }
    if (!t[key]) {
      t[key] = { ...s[key] };
      continue;
    }
    v[0] = s[key].version;
    v[1] = t[key].version;
    if (v[0] > v[1]) t[key] = { ...s[key] };
    if (v[1] > v[0]) s[key] = { ...t[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: own === undefined ? 1 : own.version + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

const nodes = [0, 1, 2, 3].map(id => ({ id, state: {} }));
for (let i = 0; i < 20; i++) spreadInfo(nodes, 'counter', i, i % 4);
console.log(nodes.map(n => n.state.counter));
