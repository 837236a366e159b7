// attack: microtasks that starve every other task
// expect: fail timeout|wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const again = () => { Promise.resolve().then(again); };
again();
