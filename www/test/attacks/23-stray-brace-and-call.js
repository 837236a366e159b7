// attack: closes a wrapper, calls it and goes on outside
// expect: fail syntax-error
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
})();
self.postMessage({ verdict: 'pass' });
(function () {
