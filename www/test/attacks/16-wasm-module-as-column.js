// attack: reports a WebAssembly module as the column of an error
// expect: fail threw|ended|wrong-result
// every call throws; the step is lost because its column is a Module
const module = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
RegExp.prototype.exec = () => [0, 1, 1];
globalThis.Number = (x) => module;
RegExp.prototype.exec = () => [0, 1, 2];
globalThis.Number = (x) => x === 1 ? 1 : module;
function gossipRound() { throw new Error('wrong'); }
function spreadInfo() { throw new Error('wrong'); }
