// fails: gossipRound
// misconception: version-0-as-missing
function getVersion(node, key) {
  if (node.state[key]) {
    return node.state[key].version;
  }
  return 0;
}

function sendAll(sender, receiver) {
  for (const key in sender.state) {
    if (getVersion(sender, key) > getVersion(receiver, key)) {
      receiver.state[key] = {
        value: sender.state[key].value,
        version: getVersion(sender, key),
      };
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  sendAll(nodes[sourceIdx], nodes[targetIdx]);
  sendAll(nodes[targetIdx], nodes[sourceIdx]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = getVersion(nodes[fromIdx], key) + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
