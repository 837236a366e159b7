// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const aOld = { ...a };
  for (const k of Object.keys(b)) {
    if (!a[k] || b[k].version > a[k].version) a[k] = { ...b[k] };
  }
  for (const k of Object.keys(aOld)) {
    if (!b[k] || aOld[k].version > b[k].version) b[k] = { ...aOld[k] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

export default { gossipRound, spreadInfo };
