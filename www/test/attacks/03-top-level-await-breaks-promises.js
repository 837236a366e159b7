// attack: wrong, awaits at top level, and breaks promises so that its end is never noticed
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
Promise.prototype.constructor = function () { throw new Error('no'); };
Promise.prototype.then = () => { for (;;); };
Object.defineProperty(Promise.prototype, 'constructor', { get() { throw new Error('no'); } });
await 1;
