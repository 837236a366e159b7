// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = Object.keys(source);
  for (const key of Object.keys(target)) if (!keys.includes(key)) keys.push(key);
  for (let j = 0; j < keys.length; j++) {
    const key = keys[j];
    const s = source[key];
    const t = target[key];
    if (s && (!t || s.version > t.version)) {
      target[key] = { value: s.value, version: s.version };
    } else if (t && (!s || t.version > s.version)) {
      source[key] = { value: t.value, version: t.version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: s ? s.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

const demo = Array.from({ length: 5 }, (_, id) => ({ id, state: {} }));
spreadInfo(demo, 'leader', 'node-2', 2);
document.body.innerHTML = `<pre>${JSON.stringify(demo, null, 2)}</pre>`;
alert('done');
