// attack: asks the page, the frame and other workers for an answer and waits for it, by Atomics, clones, service workers and channels
// expect: fail wrong-result|threw|timeout
const loot = [];
const shared = (() => { try { return new Int32Array(new SharedArrayBuffer(8)); } catch { return new Int32Array(8); } })();
function ask(...question) {
  const ways = [
    () => postMessage(question), () => parent.postMessage(question, '*'), () => top.gossipRound(...question),
    () => new BroadcastChannel('gossip').postMessage(question), () => new MessageChannel().port1.postMessage(question),
    () => navigator.serviceWorker.controller.postMessage(question), () => navigator.locks.request('gossip', () => {}),
    () => structuredClone(question, { transfer: [shared.buffer] }), () => Atomics.waitAsync(shared, 0, 0, 1), () => Atomics.wait(shared, 0, 0, 1),
    () => { debugger; }, () => reportError(Object.assign(new Error('which is right?'), { question })),
  ];
  for (const way of ways) { try { way(); } catch {} }
}
loot.push(ask);
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const stolen of loot) {
    try { stolen(nodes, sourceIdx, targetIdx); } catch {}
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
