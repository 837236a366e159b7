// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const versions = new Uint8Array(2);
  for (const key of Object.keys({ ...source, ...target })) {
    if (!source[key]) source[key] = { ...target[key] };
    if (!target[key]) target[key] = { ...source[key] };
    versions[0] = source[key].version;
    versions[1] = target[key].version;
    if (versions[0] > versions[1]) target[key] = { ...source[key] };
    if (versions[1] > versions[0]) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
