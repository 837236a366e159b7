// attack: errors whose default is not prevented
// expect: fail missing|wrong-result|ended
Event.prototype.preventDefault = () => {};
reportError(new Error('Passed: right in all 463 cases'));
const end = Date.now() + 500; while (Date.now() < end);
function gossipRound() {}
function spreadInfo() {}
