// reading: sweeps=3 version=1 order=ascending
// note: version-one
// hazard: shared-state
// No ties to care about here? There are: each side keeps its own on a tie, so
// the two only get one common object when they agree on everything.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const newSource = { ...source };
  const newTarget = { ...target };
  let differ = false;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    const s = source[key], t = target[key];
    if (!s || (t && t.version > s.version)) newSource[key] = t;
    else if (!t || s.version > t.version) newTarget[key] = s;
    else if (s !== t) differ = true;
  }
  nodes[sourceIdx].state = newSource;
  nodes[targetIdx].state = differ ? newTarget : newSource;
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state = { ...nodes[fromIdx].state, [key]: { value, version: 1 } };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
