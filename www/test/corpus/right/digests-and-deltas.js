// reading: sweeps=3 version=own+1 order=ascending
// As in the papers: the source sends a digest, the target answers with what is
// newer and asks for what it lacks.
function digest(state) {
  return Object.fromEntries(Object.entries(state).map(([key, { version }]) => [key, version]));
}

function delta(state, theirDigest) {
  return Object.entries(state)
    .filter(([key, { version }]) => theirDigest[key] === undefined || version > theirDigest[key])
    .map(([key, { value, version }]) => ({ key, value, version }));
}

function apply(state, updates) {
  for (const { key, value, version } of updates) state[key] = { value, version };
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const syn = digest(source);
  const ack = { updates: delta(target, syn), digest: digest(target) };
  const ack2 = delta(source, ack.digest);
  apply(source, ack.updates);
  apply(target, ack2);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  apply(state, [{ key, value, version: (digest(state)[key] ?? 0) + 1 }]);
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
