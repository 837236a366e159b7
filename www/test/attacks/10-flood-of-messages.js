// attack: three hundred thousand messages at once
// expect: fail wrong-result|too-large|timeout|ended
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
for (let i = 0; i < 300000; i++) self.postMessage({ verdict: 'pass', i });
