// fails: gossipRound, spreadInfo
// misconception: gossipRound=nothing-changes, spreadInfo=spread-changes-nothing
const gossipRound = () => {};
const spreadInfo = () => null;
