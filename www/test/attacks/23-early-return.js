// attack: returns before the functions exist
// expect: fail missing|threw
return;
const gossipRound = () => {};
const spreadInfo = () => {};
