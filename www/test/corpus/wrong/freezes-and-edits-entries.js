// fails: gossipRound
// misconception: remembers-earlier-calls
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const learn = (own, other) => {
    for (const key in other) {
      if (!own[key]) {
        own[key] = Object.freeze({ ...other[key] });
      } else if (other[key].version > own[key].version) {
        own[key].value = other[key].value;
        own[key].version = other[key].version;
      }
    }
  };
  learn(target, source);
  learn(source, target);
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
