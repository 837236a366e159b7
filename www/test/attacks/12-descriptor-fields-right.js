// attack: right, but get, set, writable and value are inherited by every descriptor
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
Object.prototype.get = function () { return 'polluted'; };
Object.prototype.set = function () {};
Object.prototype.writable = false;
Object.prototype.enumerable = false;
Object.prototype.configurable = false;
