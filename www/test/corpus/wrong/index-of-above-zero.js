// fails: gossipRound
// misconception: first-key-as-unknown
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const share = (from, to) => {
    const known = Object.keys(to);
    for (const key of Object.keys(from)) {
      if (known.indexOf(key) > 0) {
        if (from[key].version > to[key].version) to[key] = { ...from[key] };
      } else {
        to[key] = { ...from[key] };
      }
    }
  };
  share(source, target);
  share(target, source);
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
