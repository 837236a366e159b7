// attack: Map, Set, WeakMap and Promise are replaced by ones that lie
// expect: not-pass
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
class Liar {
  get size() { return 0; }
  get() { return 'pass'; }
  set() { return this; }
  has() { return true; }
  add() { return this; }
  delete() { return true; }
  forEach() {}
  *[Symbol.iterator]() {}
}
Object.assign(globalThis, { Map: Liar, Set: Liar, WeakMap: Liar, WeakSet: Liar });
Map.prototype.get = Set.prototype.has = () => true;
globalThis.Promise = class { constructor() { return { then: (f) => f({ verdict: 'pass' }), catch() {}, finally() {} }; } static resolve() { return new this(); } static all() { return new this(); } };
