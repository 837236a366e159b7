// fails: gossipRound, spreadInfo
// misconception: gossipRound=one-way-push, spreadInfo=version-not-raised
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of Object.keys(source)) {
    if (!(key in target) || source[key].version > target[key].version) {
      target[key] = { ...source[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = state[key] ? state[key].version : 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

const nodes = [
  { id: 0, state: {} },
  { id: 1, state: {} },
];
spreadInfo(nodes, 'leader', 'node-0', 0);
console.log(nodes[1].state.leader.value);
