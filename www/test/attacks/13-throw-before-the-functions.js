// attack: throws before the functions exist
// expect: fail threw|missing
throw { toString() { throw 1; } };
const gossipRound = () => {};
const spreadInfo = () => {};
