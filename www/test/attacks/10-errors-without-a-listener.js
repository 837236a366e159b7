// attack: errors and rejections pass by the runner's listeners, or these throw
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
for (const type of ['error', 'unhandledrejection']) addEventListener(type, (event) => event.stopImmediatePropagation(), true);
Object.defineProperty(ErrorEvent.prototype, 'error', { get() { throw new Error('no error'); } });
Object.defineProperty(PromiseRejectionEvent.prototype, 'reason', { get() { throw new Error('no reason'); } });
for (let i = 0; i < 5000; i++) {
  reportError(new Error(`report ${i}`));
  if (i % 50 === 0) Promise.reject(new Error(`rejection ${i}`));
}
