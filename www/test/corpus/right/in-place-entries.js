// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const update = (entry, by) => {
    entry.value = by.value;
    entry.version = by.version;
  };

  for (const key of Object.keys(source)) {
    if (target[key] === undefined) target[key] = {};
    else if (target[key].version >= source[key].version) continue;
    update(target[key], source[key]);
  }
  for (const key of Object.keys(target)) {
    if (source[key] === undefined) source[key] = {};
    else if (source[key].version >= target[key].version) continue;
    update(source[key], target[key]);
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] ??= { value: undefined, version: 0 };
  state[key].value = value;
  state[key].version += 1;
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
