// attack: many arrays of holes
// expect: fail too-large|wrong-result|timeout
const big = []; for (let i = 0; i < 50; i++) { big[i] = []; big[i].length = 90000; }
let n = 0;
function gossipRound(nodes) { if (n++ < 10) nodes[0].state.x = { value: big, version: 1 }; }
function spreadInfo() {}
