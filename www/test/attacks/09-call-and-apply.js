// attack: Function.prototype.call, apply and bind do the work that the functions do not
// expect: not-pass
function right(nodes, a, b) {
  const x = nodes[a].state, y = nodes[b].state;
  for (const k in x) if (!y[k] || y[k].version < x[k].version) y[k] = { value: x[k].value, version: x[k].version };
  for (const k in y) if (!x[k] || x[k].version < y[k].version) x[k] = { value: y[k].value, version: y[k].version };
}
let pending = [];
const flush = () => { const work = pending; pending = []; for (const [nodes, a, b] of work) right(nodes, a, b); };
function gossipRound(nodes, sourceIdx, targetIdx) { pending[pending.length] = [nodes, sourceIdx, targetIdx]; }
function spreadInfo(nodes, key, value, fromIdx) {
  flush();
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) pending[pending.length] = [nodes, fromIdx, i];
}
for (const name of ['call', 'apply', 'bind', 'toString']) {
  const original = Function.prototype[name];
  const { apply } = Reflect;
  Function.prototype[name] = function (...args) {
    flush();
    return apply(original, this, args);
  };
}
