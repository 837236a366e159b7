// attack: right, but prints Proxies, getters, cycles and objects that throw
// expect: pass
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { value: source[key].value, version: source[key].version };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { value: target[key].value, version: target[key].version };
  }
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
const cycle = [];
cycle.push(cycle, { cycle });
const { proxy, revoke } = Proxy.revocable([], {});
revoke();
const trap = new Proxy({}, new Proxy({}, { get() { throw new Error('trap'); } }));
const hostile = [
  cycle, proxy, trap, Object.create(null), Symbol('s'), 1n, new Date(NaN), new Error(), () => {}, class {}, new (class extends Map { get size() { throw 1; } })(),
  { get x() { throw new Error('getter'); } }, { toString() { throw 1; }, toJSON() { throw 2; }, [Symbol.toPrimitive]() { throw 3; }, [Symbol.toStringTag]: {} },
  { get constructor() { throw 1; } }, { constructor: { get name() { throw 1; } } }, Object.assign(new Error('x'), { name: Symbol('n'), message: { toString() { throw 1; } }, stack: cycle }),
];
for (const thing of hostile) {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'dir', 'table', 'group', 'assert', 'count', 'time', 'timeEnd']) {
    try { console[method](thing); } catch {}
    try { console[method]('%s %d %i %f %o %O', thing, thing, thing, thing, thing, thing); } catch {}
  }
}
