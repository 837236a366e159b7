// attack: throws an object that cannot become a text
// expect: fail threw
function gossipRound() {
  throw { toString() { throw 1; }, valueOf() { throw 2; }, [Symbol.toPrimitive]() { throw 3; }, get message() { throw 4; }, get stack() { throw 5; }, get name() { throw 6; } };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value: value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
