// attack: a comment that never ends swallows what follows
// expect: fail syntax-error
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
/* and the rest is silence
