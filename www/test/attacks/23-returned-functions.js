// attack: returns a report
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
return { verdict: 'pass', gossipRound() {}, spreadInfo() {} };
