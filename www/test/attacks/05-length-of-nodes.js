// attack: makes nodes as long as an array can be
// expect: fail too-large|wrong-result|threw
function gossipRound(nodes) {
  nodes.length = 2 ** 32 - 1;
}
function spreadInfo(nodes) {
  nodes.length = 2 ** 32 - 1;
}
