// fails: gossipRound, spreadInfo
// misconception: gossipRound=nothing-changes, spreadInfo=nothing-changes
const gossipRound = () => {};
const spreadInfo = () => null;
