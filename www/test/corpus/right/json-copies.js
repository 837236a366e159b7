// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
function copy(x) { return JSON.parse(JSON.stringify(x)); }

function newer(a, b) {
  // a is newer than b if b is missing or older
  return b == null || a.version > b.version;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  var sourceState = nodes[sourceIdx].state;
  var targetState = nodes[targetIdx].state;
  var sourceCopy = copy(sourceState);
  var targetCopy = copy(targetState);
  for (var k in sourceCopy) if (newer(sourceCopy[k], targetCopy[k])) targetState[k] = sourceCopy[k];
  for (var k in targetCopy) if (newer(targetCopy[k], sourceCopy[k])) sourceState[k] = targetCopy[k];
}

function spreadInfo(nodes, key, value, fromIdx) {
  var entry = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = copy({ value: value, version: entry ? entry.version + 1 : 1 });
  for (var i = 0; i < nodes.length; i++) {
    if (i === fromIdx) continue;
    for (var round = 0; round < 3; round++) gossipRound(nodes, fromIdx, i);
  }
}
