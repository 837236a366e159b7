// reading: sweeps=3 version=own+1 order=ascending
gossipRound = function (nodes, sourceIdx, targetIdx) {
  source = nodes[sourceIdx].state;
  target = nodes[targetIdx].state;
  for (key in source) {
    if (!target[key] || source[key].version > target[key].version) {
      target[key] = { value: source[key].value, version: source[key].version };
    }
  }
  for (key in target) {
    if (!source[key] || target[key].version > source[key].version) {
      source[key] = { value: target[key].value, version: target[key].version };
    }
  }
};

spreadInfo = function (nodes, key, value, fromIdx) {
  old = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value: value, version: old ? old.version + 1 : 1 };
  for (round = 0; round < 3; round++) {
    for (i = 0; i < nodes.length; i++) {
      if (i != fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
};
