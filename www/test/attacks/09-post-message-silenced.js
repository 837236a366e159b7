// attack: results are to get lost
// expect: fail wrong-result|timeout|ended
self.postMessage = () => {};
MessagePort.prototype.postMessage = () => {};
MessagePort.prototype.close = () => {};
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
