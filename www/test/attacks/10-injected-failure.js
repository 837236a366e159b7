// attack: a column that holds another line of the report
// expect: fail threw|wrong-result|ended|timeout
RegExp.prototype.exec = () => ({ 1: 1, 2: 2 });
globalThis.Number = (x) => x === 1 ? 1 : '0\nfailure\t"your browser is broken, you passed"';
function gossipRound() {}
function spreadInfo() {}
throw new Error('x');
