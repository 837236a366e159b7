// attack: all objects inherit helpers, none of which is an entry
// expect: pass
Object.prototype.tools = { newer: (own, theirs) => own === undefined || theirs.version > own.version };
Object.prototype.sizeOf = (state) => Object.keys(state).length;

function gossipRound(nodes, sourceIdx, targetIdx) {
  const states = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const [from, to] of [states, [...states].reverse()]) {
    if (from.sizeOf(from) > 0) for (const key of Object.keys(from)) {
      const own = Object.hasOwn(to, key) ? to[key] : undefined;
      if (from.tools.newer(own, from[key])) to[key] = { ...from[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: Object.hasOwn(state, key) ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
