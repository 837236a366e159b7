// fails: gossipRound, spreadInfo
// misconception: gossipRound=happens-later, spreadInfo=happens-later
export async function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = await fetchState(nodes[sourceIdx]);
  const target = await fetchState(nodes[targetIdx]);
  for (const key of Object.keys(source)) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { ...source[key] };
  }
  for (const key of Object.keys(target)) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

async function fetchState(node) {
  return node.state;
}

export async function spreadInfo(nodes, key, value, fromIdx) {
  const state = await fetchState(nodes[fromIdx]);
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) await gossipRound(nodes, fromIdx, i);
    }
  }
}
