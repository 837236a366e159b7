// fails: gossipRound
// misconception: depends-on-more
function gossipRound(nodes, sourceIdx, targetIdx) {
  // gossip protocols pick a random peer
  let peer = Math.floor(Math.random() * nodes.length);
  while (peer === sourceIdx) {
    peer = Math.floor(Math.random() * nodes.length);
  }
  const source = nodes[sourceIdx].state;
  const target = nodes[peer].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { ...source[key] };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
