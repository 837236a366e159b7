// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) if (!(k in t) || s[k].version > t[k].version) t[k] = { ...s[k] };
  for (const k of Object.keys(t)) if (!(k in s) || t[k].version > s[k].version) s[k] = { ...t[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: key in s ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}

for (const attempt of [
  () => gossipRound(),
  () => gossipRound(null, 0, 1),
  () => gossipRound([], 0, 1),
  () => gossipRound([{ state: 1 }, { state: 'x' }], 0, 1),
  () => spreadInfo([{ id: 0 }], 'k', 'v', 0),
  () => spreadInfo('nodes', 'k', 'v', 7),
  () => spreadInfo([Object.freeze({ state: Object.freeze({}) })], 'k', 'v', 0),
]) {
  try {
    console.log(String(attempt), attempt());
  } catch (error) {
    console.log(error.name, error.message);
  }
}
