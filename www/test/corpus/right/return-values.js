// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  let sent = 0, received = 0;
  for (const key of Object.keys(s)) {
    if (!t[key] || t[key].version < s[key].version) {
      t[key] = { ...s[key] };
      sent++;
    }
  }
  for (const key of Object.keys(t)) {
    if (!s[key] || s[key].version < t[key].version) {
      s[key] = { ...t[key] };
      received++;
    }
  }
  return { sent, received, describe: () => `${sent} sent, ${received} received`, nodes, [Symbol('secret')]: 1n };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  const log = [];
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) log.push(gossipRound(nodes, fromIdx, i));
    }
  }
  return log;
}
