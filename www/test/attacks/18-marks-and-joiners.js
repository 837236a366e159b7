// attack: lines of ten Hebrew marks and a joiner, over and over, in every kind of output, in keys and in values
// expect: fail wrong-result|too-large|threw
const marks = 'a' + '\u0591\u0592\u0593\u0594\u0595\u0596\u0597\u0598\u0599\u059a\u200d'.repeat(900);
for (let i = 0; i < 20; i++) {
  console.log(i + marks);
  console.table([{ [marks.slice(0, 2000)]: marks }]);
  console.error(new Error(marks));
  console.group(marks);
}
const nodes = [{ id: marks, state: { [marks]: { value: marks, version: 1 } } }, { state: {} }];
for (let i = 0; i < 40; i++) gossipRound(nodes, 0, 1);
function gossipRound(nodes, sourceIdx, targetIdx) { nodes[targetIdx].state[marks + Object.keys(nodes[targetIdx].state).length % 3] = { value: marks, version: 1 }; }
function spreadInfo(nodes, key, value, fromIdx) { throw new Error(marks); }
