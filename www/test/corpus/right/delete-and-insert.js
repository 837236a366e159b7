// reading: sweeps=3 version=1 order=ascending
// note: version-one
function gossipRound(nodes, sourceIdx, targetIdx) {
  const one = nodes[sourceIdx].state;
  const two = nodes[targetIdx].state;
  const put = (state, key, entry) => {
    delete state[key];
    state[key] = { version: entry.version, value: entry.value, };
  };
  for (const key of Object.keys(one)) if (!two[key] || two[key].version < one[key].version) put(two, key, one[key]);
  for (const key of Object.keys(two)) if (!one[key] || one[key].version < two[key].version) put(one, key, two[key]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  delete state[key];
  state[key] = { version: 1, value };
  for (let round = 0; round < 3; round++) {
    for (const [i] of nodes.entries()) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
