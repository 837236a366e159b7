// attack: a column that holds another case
// expect: fail threw|wrong-result|ended
const { Number: N } = globalThis;
globalThis.Number = (x) => N(x);
function gossipRound() {}
function spreadInfo() {}
let lines = '0\ncase\t';
RegExp.prototype.exec = () => [0, 1, 0];
globalThis.Number = (x) => x === 1 ? 1 : lines;
throw new Error('x');
