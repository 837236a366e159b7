// attack: an error whose name throws at every second look
// expect: not-pass
// wrong: Error name getter throws in post only
let k = 0;
Object.defineProperty(Error.prototype, 'name', { get() { if (++k % 2 === 0) throw 1; return 'E'; } });
const r = new Error('x');
function gossipRound(nodes) { nodes[0].state.x = { value: r, version: 1 }; }
function spreadInfo(nodes) { nodes[0].state.x = { value: r, version: 1 }; }
