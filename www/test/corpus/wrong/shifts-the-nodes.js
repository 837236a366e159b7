// fails: spreadInfo
// misconception: removes-nodes
function gossipRound(nodes, sourceIdx, targetIdx) {
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function give(from, to) {
  for (const [key, entry] of Object.entries(from)) {
    if (to[key] === undefined || to[key].version < entry.version) to[key] = { ...entry };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const sender = nodes[fromIdx];
  const known = sender.state[key];
  sender.state[key] = { value, version: known ? known.version + 1 : 1 };
  const waiting = [...nodes];
  for (let round = 0; round < 3; round++) {
    const queue = round < 2 ? [...waiting] : nodes; // the last one is not a copy
    while (queue.length > 0) {
      const peer = queue.shift();
      if (peer === sender) continue;
      give(sender.state, peer.state);
      give(peer.state, sender.state);
    }
  }
}
