// attack: wrong, and awaits endless microtasks at top level
// expect: fail timeout
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
for (;;) await null;
