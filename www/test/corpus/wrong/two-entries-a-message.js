// fails: gossipRound
// misconception: entries-after-2-left-out
function message(from, to) {
  return Object.keys(from)
    .filter((key) => to[key] === undefined || from[key].version > to[key].version)
    .slice(0, 2)
    .map((key) => [key, from[key].value, from[key].version]);
}

function receive(state, parts) {
  for (const [key, value, version] of parts) state[key] = { value, version };
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const there = message(nodes[sourceIdx].state, nodes[targetIdx].state);
  const back = message(nodes[targetIdx].state, nodes[sourceIdx].state);
  receive(nodes[targetIdx].state, there);
  receive(nodes[sourceIdx].state, back);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  let version = 1;
  if (state[key] !== undefined) version += state[key].version;
  state[key] = { value, version };

  const peers = [...nodes.keys()].filter((i) => i !== fromIdx);
  for (let round = 1; round <= 3; round++) for (const peer of peers) gossipRound(nodes, fromIdx, peer);
}
