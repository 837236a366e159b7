// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  mergeInto(source, target);
  mergeInto(target, source);
}

function mergeInto(from, to) {
  for (const key of Object.keys(from)) {
    if (to[key] && to[key].version >= from[key].version) continue;
    to[key] = { ...from[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = state[key] ? state[key].version : 0;
  state[key] = { value, version: version + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      gossipRound(nodes, fromIdx, i);
    }
  }
}

module.exports = { gossipRound, spreadInfo };
