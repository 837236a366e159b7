// attack: works only when structuredClone, JSON, Object or Reflect are used to look at the result
// expect: not-pass
const { apply } = Reflect;
let pending = [];
const flush = () => {
  const work = pending;
  pending = [];
  for (const [nodes, a, b] of work) {
    const x = nodes[a].state, y = nodes[b].state;
    for (const k in x) if (!y[k] || y[k].version < x[k].version) y[k] = { value: x[k].value, version: x[k].version };
    for (const k in y) if (!x[k] || x[k].version < y[k].version) x[k] = { value: y[k].value, version: y[k].version };
  }
};
function gossipRound(nodes, sourceIdx, targetIdx) { pending[pending.length] = [nodes, sourceIdx, targetIdx]; }
function spreadInfo(nodes, key, value, fromIdx) {
  flush();
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) pending[pending.length] = [nodes, fromIdx, i];
}
const hook = (owner, name) => {
  const original = owner?.[name];
  if (typeof original !== 'function') return;
  try { owner[name] = function (...args) { flush(); return apply(original, this, args); }; } catch {}
};
hook(self, 'structuredClone');
hook(self, 'postMessage');
hook(MessagePort.prototype, 'postMessage');
hook(performance, 'now');
hook(Performance.prototype, 'now');
hook(Date, 'now');
for (const name of ['stringify', 'parse']) hook(JSON, name);
for (const name of ['keys', 'entries', 'values', 'getOwnPropertyDescriptor', 'getOwnPropertyDescriptors', 'getOwnPropertyNames', 'getPrototypeOf', 'is', 'assign', 'freeze']) hook(Object, name);
for (const name of ['apply', 'ownKeys', 'get', 'getOwnPropertyDescriptor', 'has', 'getPrototypeOf', 'construct']) hook(Reflect, name);
for (const name of ['map', 'forEach', 'push', 'slice', 'every', 'some', 'filter', 'reduce', 'join', 'includes', 'entries', 'keys']) hook(Array.prototype, name);
for (const name of ['get', 'set', 'has', 'add']) for (const type of [Map, Set, WeakMap, WeakSet]) hook(type.prototype, name);
