// attack: declares globals of the realm and of the runner as its own
// expect: fail wrong-result
var undefined, NaN, Infinity, self, window, globalThis, global, process, require, module, console, performance, location, navigator, name, read, meta, value, standIn_gossipRound, recorder;
function setTimeout() { throw 1; }
function structuredClone() { return { verdict: 'pass' }; }
function Object() {}
function Map() {}
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
