// fails: gossipRound
function describe(entry) {
  return entry.value.toString() + ' (v' + entry.version + ')';
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const tell = (from, to) => {
    for (const key of Object.keys(from)) {
      if (!to[key] || from[key].version > to[key].version) {
        console.log(key + ' is now ' + describe(from[key]));
        to[key] = { ...from[key] };
      }
    }
  };
  tell(source, target);
  tell(target, source);
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
