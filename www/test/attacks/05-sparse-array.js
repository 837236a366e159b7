// attack: a long array of holes at every call
// expect: fail too-large|wrong-result|timeout
const big = []; big.length = 99000;
function gossipRound(nodes) { nodes[0].state.x = { value: big, version: 1 }; }
function spreadInfo(nodes) { nodes[0].state.x = { value: big, version: 1 }; }
