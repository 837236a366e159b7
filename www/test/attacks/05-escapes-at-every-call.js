// attack: 99,000 control characters at every call
// expect: fail too-large|wrong-result|timeout
const big = '\u0001'.repeat(99000);
function gossipRound(nodes) { nodes[0].state.x = { value: big, version: 1 }; }
function spreadInfo(nodes) { nodes[0].state.x = { value: big, version: 1 }; }
