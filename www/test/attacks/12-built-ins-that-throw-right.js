// attack: right by syntax alone, but every method of the common built-ins throws
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
const breakAll = (() => {
  const { ownKeys, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const owners = [Object, Array, Array.prototype, JSON, Map.prototype, Set.prototype, WeakMap.prototype, String.prototype, Number, Date, Math, Promise, Promise.prototype,
    RegExp.prototype, Error.prototype, Symbol, console];
  return () => {
    for (let i = 0; i < owners.length; i++) {
      const keys = ownKeys(owners[i]);
      for (let j = 0; j < keys.length; j++) {
        const key = keys[j];
        const property = getOwnPropertyDescriptor(owners[i], key);
        if (typeof property.value !== 'function' || !property.configurable || key === 'constructor') continue;
        defineProperty(owners[i], key, { ...property, value() { throw 'broken'; } });
      }
    }
  };
})();
breakAll();
