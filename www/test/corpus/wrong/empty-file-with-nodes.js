// fails: gossipRound, spreadInfo
// I do not know how to start
const nodes = [
  { id: 0, state: {} },
  { id: 1, state: {} },
];
console.log(nodes);
