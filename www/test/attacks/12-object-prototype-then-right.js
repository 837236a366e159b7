// attack: right, but every object is a thenable that never calls back
// expect: pass
const own = {}.hasOwnProperty.call.bind({}.hasOwnProperty);

function give(from, to) {
  for (const key in from) {
    if (own(from, key) && (!own(to, key) || from[key].version > to[key].version)) to[key] = { value: from[key].value, version: from[key].version };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value: value, version: own(state, key) ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
Object.defineProperty(Object.prototype, 'then', { value() {}, configurable: true, writable: true });
