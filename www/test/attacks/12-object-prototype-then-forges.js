// attack: every object is a thenable that calls back with a pass
// expect: not-pass
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
let inside = false;
Object.defineProperty(Object.prototype, 'then', {
  configurable: true,
  value(resolve) {
    if (inside || typeof resolve !== 'function') return;
    inside = true;
    resolve({ verdict: 'pass', ok: true, states: [] });
    inside = false;
  },
});
