// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  console.group(`gossip ${sourceIdx} <-> ${targetIdx}`);
  console.log('source before:', JSON.stringify(nodes[sourceIdx].state));
  console.log('target before:', nodes[targetIdx].state);
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const key of Object.keys(s)) {
    console.log('checking %s: %o', key, s[key]);
    if (!t[key]) {
      console.info('  unknown to target');
      t[key] = { ...s[key] };
    } else if (t[key].version < s[key].version) {
      console.info('  newer than', t[key].version);
      t[key] = { ...s[key] };
    } else {
      console.debug('  nothing to do');
    }
  }
  for (const key of Object.keys(t)) {
    if (!s[key] || s[key].version < t[key].version) {
      console.warn('back:', key, t[key].value);
      s[key] = { ...t[key] };
    }
  }
  console.table(nodes.map((n) => n.state));
  console.groupEnd();
}

function spreadInfo(nodes, key, value, fromIdx) {
  console.time('spread');
  console.count('spreadInfo');
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    console.log('=== round', round + 1, '===');
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
    console.assert(nodes.length > 0, 'no nodes');
  }
  console.dir(nodes);
  console.timeEnd('spread');
}
