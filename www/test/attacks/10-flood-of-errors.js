// attack: throws in timers, in listeners, in rejections and by reportError, a hundred thousand times each
// expect: fail timeout|wrong-result
// frames count in Firefox: it reports every rejection to the page, whoever handles it, and lets timers wait for that
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const target = new EventTarget();
target.addEventListener('x', () => { throw new Error('listener'); });
for (let i = 0; i < 100000; i++) {
  setTimeout(() => { throw new Error(`timer ${i}`); });
  Promise.reject(new Error(`rejection ${i}`));
  queueMicrotask(() => { throw new Error(`microtask ${i}`); });
  target.dispatchEvent(new Event('x'));
  reportError(new Error(`report ${i}`));
}
