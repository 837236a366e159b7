// attack: 800 ordinary keys at every call
// expect: fail too-large|wrong-result|timeout
function gossipRound(nodes) { for (let i = 0; i < 800; i++) nodes[0].state['k' + i] = { value: i, version: 1 }; }
function spreadInfo(nodes) { }
