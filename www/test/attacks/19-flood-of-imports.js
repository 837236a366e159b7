// attack: imports what the policy forbids, thousands of times in every turn
// expect: fail timeout|wrong-result|syntax-error
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const again = () => {
  for (let i = 0; i < 2000; i++) import(`data:text/javascript,${i}`).catch(() => {});
  setTimeout(again);
};
again();
