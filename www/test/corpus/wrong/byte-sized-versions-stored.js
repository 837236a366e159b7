// fails: gossipRound
function pack(entry) {
  return { value: entry.value, version: entry.version & 0xff };
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    const sv = source[key]?.version ?? -1;
    const tv = target[key]?.version ?? -1;
    if (sv > tv) target[key] = pack(source[key]);
    else if (tv > sv) source[key] = pack(target[key]);
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
