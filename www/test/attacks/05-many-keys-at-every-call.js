// attack: 18,000 keys at every call
// expect: fail too-large|wrong-result|timeout
const s = {}; for (let i = 0; i < 18000; i++) s['k' + i.toString(36)] = 1;
function gossipRound(nodes) { nodes[0].state = s; }
function spreadInfo(nodes) { nodes[0].state = s; }
