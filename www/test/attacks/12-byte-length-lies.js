// attack: a byteLength that switches the measuring off
// expect: fail too-large|wrong-result|not-cloneable
Object.defineProperty(Object.getPrototypeOf(Uint8Array.prototype), 'byteLength', { get: () => NaN });
const big = { a: new Uint8Array(1) };
for (let i = 0; i < 30000; i++) big['k' + i] = 1;
let n = 0;
function gossipRound(nodes) { if (n++ === 0) nodes[0].state = big; }
function spreadInfo(nodes) { }
