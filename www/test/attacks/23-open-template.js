// attack: a template that never ends swallows what follows
// expect: fail syntax-error
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const rest = `and the rest is text ${
