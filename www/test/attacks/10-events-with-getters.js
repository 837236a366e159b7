// attack: slips a getter that makes half a million keys, and a Map, into the lines that it prints
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const map = new Map(Array.from({ length: 500_000 }, (_, i) => [i, `entry ${i}`]));
const hidden = { get all() { return Object.fromEntries(map.entries().map(([i, text]) => [text, [i]])); } };
let slipped;
const { min } = Math;
Math.min = (...all) => all.length === 2 && all[1] === 20 ? slipped : min(...all);
for (slipped of [hidden, map, hidden, map]) console.log('a line');
