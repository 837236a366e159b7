// attack: posts a million messages of its own by every way to post
// expect: fail wrong-result|timeout
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const ways = [() => postMessage('x'), () => self.postMessage({ kind: 'line', level: 'log', text: 'x' }), () => new BroadcastChannel('x').postMessage('x'),
  () => DedicatedWorkerGlobalScope.prototype.postMessage.call(self, 'x'), () => MessagePort.prototype.postMessage.call(self, 'x')].filter((way) => { try { way(); return true; } catch { return false; } });
for (let i = 0; i < 1e6; i++) for (const way of ways) way();
