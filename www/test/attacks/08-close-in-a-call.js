// attack: closes its worker in a call and does nothing else
// expect: fail ended|timeout|wrong-result
function gossipRound() { close(); }
function spreadInfo() { close(); }
