// reading: sweeps=3 version=own+1 order=ascending
const demo = [{ id: 10, state: {} }, { id: 20, state: {} }, { id: 30, state: {} }];
spreadInfo(demo, "color", "red", 1);
print(demo);

function print(nodes) {
  for (const { id, state } of nodes) console.log(`${id}: ${state.color.value} (v${state.color.version})`);
}

function spreadInfo(nodes, key, value, fromIdx) {
  set(nodes[fromIdx].state, key, value);
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

function set(state, key, value) {
  state[key] = { value, version: has(state, key) ? state[key].version + 1 : 1 };
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  oneWay(nodes[sourceIdx].state, nodes[targetIdx].state);
  oneWay(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function oneWay(from, to) {
  for (const key of Object.keys(from)) {
    if (!has(to, key) || to[key].version < from[key].version) to[key] = { ...from[key] };
  }
}

function has(state, key) {
  return Object.prototype.hasOwnProperty.call(state, key);
}
