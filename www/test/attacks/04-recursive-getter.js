// attack: a getter in the state that asks for itself
// expect: fail threw|not-cloneable|wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
gossipRound = function (nodes, sourceIdx, targetIdx) {
  Object.defineProperty(nodes[targetIdx].state, 'a', { enumerable: true, configurable: true, get() { return this.a; } });
};
