// fails: gossipRound
// misconception: version-0-as-missing
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = new Set([...Object.keys(source), ...Object.keys(target)]);
  keys.forEach((key) => {
    const sv = source[key]?.version ?? 0;
    const tv = target[key]?.version ?? 0;
    if (sv > tv) {
      target[key] = { ...source[key] };
    } else if (tv > sv) {
      source[key] = { ...target[key] };
    }
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const current = nodes[fromIdx].state[key]?.version ?? 0;
  nodes[fromIdx].state[key] = { value, version: current + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
