// attack: a slice that makes console lines grow
// expect: not-pass
function gossipRound() {}
function spreadInfo() {}
const huge = 'z'.repeat(1e8);
String.prototype.slice = () => huge;
for (let i = 0; i < 40; i++) console.log('x'.repeat(20000));
