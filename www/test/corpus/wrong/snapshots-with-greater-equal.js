// fails: gossipRound
// misconception: ties-swap
function gossipRound(nodes, sourceIdx, targetIdx) {
  // copy first so that the two directions do not disturb each other
  const fromSource = JSON.parse(JSON.stringify(nodes[sourceIdx].state));
  const fromTarget = JSON.parse(JSON.stringify(nodes[targetIdx].state));
  receive(nodes[targetIdx], fromSource);
  receive(nodes[sourceIdx], fromTarget);
}

function receive(node, message) {
  for (const key in message) {
    const own = node.state[key];
    if (own == null || message[key].version >= own.version) {
      node.state[key] = message[key];
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: own == null ? 1 : own.version + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
