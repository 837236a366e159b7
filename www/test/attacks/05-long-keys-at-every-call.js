// attack: 2,500 long keys at every call
// expect: fail too-large|wrong-result|timeout
function gossipRound(nodes) { for (let i = 0; i < 2500; i++) nodes[0].state['\u0001'.repeat(20) + i] = 1; }
function spreadInfo(nodes) { }
