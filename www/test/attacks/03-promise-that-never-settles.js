// attack: returns a promise that nobody should await
// expect: fail async|wrong-result
function gossipRound() { return new Promise(() => {}); }
function spreadInfo() { return new Promise(() => {}); }
