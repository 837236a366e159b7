// attack: an error with a large cause as value
// expect: fail not-cloneable|timeout|wrong-result
const cause = []; for (let i = 0; i < 300000; i++) cause.push({ a: i, b: {} });
const e = new Error('x', { cause });
let n = 0;
function gossipRound(nodes) { if (n++ < 5) nodes[0].state.x = { value: e, version: 1 }; }
function spreadInfo(nodes) { }
