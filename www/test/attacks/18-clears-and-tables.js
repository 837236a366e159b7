// attack: clears the console and prints the largest tables and deepest groups there are, without end
// expect: fail timeout|wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const rows = Array.from({ length: 1000 }, (_, i) => Object.fromEntries(Array.from({ length: 100 }, (_, k) => [`column ${k}`, `${i} ${k}`])));
for (let i = 0; i < 100000; i++) {
  console.clear();
  console.group('g'.repeat(100));
  console.table(rows);
  console.clear();
}
