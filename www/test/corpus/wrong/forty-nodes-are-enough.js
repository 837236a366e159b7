// fails: spreadInfo
// misconception: leaves-nodes-out
function newer(a, b) {
  return !b || a.version > b.version;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    if (source[key] && newer(source[key], target[key])) target[key] = { ...source[key] };
    else if (target[key] && newer(target[key], source[key])) source[key] = { ...target[key] };
  }
}

const peers = Array.from({ length: 40 }, (_, i) => i);

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (const peer of peers) {
      if (peer !== fromIdx && peer < nodes.length) gossipRound(nodes, fromIdx, peer);
    }
  }
}
