// attack: fifteen errors of 64 million characters each, and twenty of ten thousand marks
// expect: fail wrong-result|timeout|ended|too-large
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const marks = '\u0591\u0592\u0593\u0594\u0595\u0596\u0597\u0598\u0599\u059a\u200d'.repeat(909);
for (let i = 0; i < 20; i++) setTimeout(() => { throw new Error(`a${i}${marks}`); });
for (let i = 0; i < 15; i++) setTimeout(() => { throw new Error(i + 'x'.repeat(64e6)); });
