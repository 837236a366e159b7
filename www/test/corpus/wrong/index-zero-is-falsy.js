// fails: gossipRound
// misconception: index-0-as-missing
function gossipRound(nodes, sourceIdx, targetIdx) {
  if (!nodes || !sourceIdx || !targetIdx) return;

  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    if (!source[key]) source[key] = { ...target[key] };
    else if (!target[key]) target[key] = { ...source[key] };
    else if (source[key].version > target[key].version) target[key] = { ...source[key] };
    else if (source[key].version < target[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let i = 0; i < 3; i++) {
    nodes.forEach((_node, peer) => {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    });
  }
}
