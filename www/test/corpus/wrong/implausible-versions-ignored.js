// fails: gossipRound
const MAX_VERSION = 1000000;

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;

  function accept(own, key, entry) {
    if (entry.version > MAX_VERSION) {
      console.log('strange version', entry.version);
      return;
    }
    if (!own[key] || entry.version > own[key].version) {
      own[key] = { ...entry };
    }
  }

  for (const key of Object.keys(source)) accept(target, key, source[key]);
  for (const key of Object.keys(target)) accept(source, key, target[key]);
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
