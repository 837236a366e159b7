// attack: every object is a thenable that never calls back
// expect: fail wrong-result|timeout
Object.prototype.then = function () {};
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
