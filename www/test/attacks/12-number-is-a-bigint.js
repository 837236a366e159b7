// attack: Number returns a BigInt
// expect: not-pass
globalThis.Number = () => 1n;
function gossipRound() { }
function spreadInfo() { }
throw new Error('x');
