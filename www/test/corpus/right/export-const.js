// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
export const ROUNDS = 1;

/** both nodes keep the newest */
export const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const states = [nodes[sourceIdx].state, nodes[targetIdx].state];
  const keys = new Set(states.flatMap(Object.keys));
  for (const key of keys) {
    const [s, t] = states.map((state) => state[key]);
    if (!t || s?.version > t.version) states[1][key] = { ...s };
    else if (!s || t.version > s.version) states[0][key] = { ...t };
  }
};

export const spreadInfo = (nodes, key, value, fromIdx) => {
  const { [key]: old, ...rest } = nodes[fromIdx].state;
  nodes[fromIdx].state = { ...rest, [key]: { value, version: old ? old.version + 1 : 1 } };
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of nodes.keys()) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
};
