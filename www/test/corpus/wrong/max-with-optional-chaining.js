// fails: gossipRound
// misconception: unknown-version-is-nan
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    const version = Math.max(source[key]?.version, target[key]?.version);
    const value = source[key]?.version === version ? source[key].value : target[key]?.value;
    if (source[key]?.version === target[key]?.version) continue;
    source[key] = { value, version };
    target[key] = { value, version };
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
