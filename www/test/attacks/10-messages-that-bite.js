// attack: messages with cycles, getters run by the sender, huge strings and odd types
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const cycle = { kind: 'done' };
cycle.self = cycle;
const odd = [cycle, new Map([[cycle, cycle]]), new Error('x'), new Date(NaN), 1n, { kind: { toString: 1 } }, { type: { length: -1 } }, new Array(1e6), 'x'.repeat(1e6),
  { __proto__: null, kind: 'error', text: cycle, line: -1, column: NaN }, { kind: 'line', level: '<b>', text: ['<img src=x onerror=alert(1)>'] }, [[[[]]]], /x/g, new ArrayBuffer(8), undefined];
for (const message of odd) try { self.postMessage(message); } catch {}
