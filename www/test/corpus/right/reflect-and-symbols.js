// reading: sweeps=3 version=own+1 order=ascending
const STATE = Symbol.for('state');
const wrap = (node) => ({ [STATE]: node.state, *[Symbol.iterator]() { yield* Reflect.ownKeys(this[STATE]); } });

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [wrap(nodes[sourceIdx]), wrap(nodes[targetIdx])];
  const move = (from, to) => {
    for (const key of from) {
      const entry = Reflect.get(from[STATE], key);
      if (!Reflect.has(to[STATE], key) || Reflect.get(to[STATE], key).version < entry.version) {
        Reflect.set(to[STATE], key, { ...entry });
      }
    }
  };
  Reflect.apply(move, undefined, [a, b]);
  move.call(null, b, a);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = Reflect.has(state, key) ? state[key].version + 1 : 1;
  Reflect.defineProperty(state, key, { value: { value, version }, enumerable: true, writable: true, configurable: true });
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound.apply(null, [nodes, fromIdx, i]);
}
