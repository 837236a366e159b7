// attack: wrong, and awaits what never settles at top level
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
await new Promise(() => {});
