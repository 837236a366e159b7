// fails: gossipRound
// a message is a list of lines "key:version:value"
function encode(state) {
  return Object.keys(state).map((key) => key + ':' + state[key].version + ':' + state[key].value);
}

function decode(lines, state) {
  for (const line of lines) {
    const [key, version, value] = line.split(':');
    if (!state[key] || Number(version) > state[key].version) {
      state[key] = { value, version: Number(version) };
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  decode(encode(nodes[sourceIdx].state), nodes[targetIdx].state);
  decode(encode(nodes[targetIdx].state), nodes[sourceIdx].state);
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
