// attack: timers that multiply
// expect: fail timeout|wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const spawn = () => { setTimeout(spawn, 0); if (Math.random() < 0.01) setTimeout(spawn, 0); };
spawn();
setInterval(() => {}, 0);
