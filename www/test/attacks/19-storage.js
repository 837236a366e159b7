// attack: right, but tries indexedDB, caches, files, cookies, localStorage, BroadcastChannel and locks and goes on
// expect: pass
const addresses = ['https://example.invalid/', 'gossip.wasm', '/gossip.js', './?leak=1', `${location.origin}/leak`, '//example.invalid/x', 'http://127.0.0.1/', 'data:text/plain,x'];
const quietly = (attempt) => {
  for (const address of addresses) {
    try {
      const result = attempt(address);
      if (result && typeof result.then === 'function') result.then(() => console.log('reached', address), () => {});
    } catch {}
  }
};
quietly((address) => { indexedDB.open('gossip', 1).onupgradeneeded = ({ target }) => target.result.createObjectStore('s').put(address, 'k'); });
quietly((address) => caches.open('gossip').then((cache) => cache.add(address)));
quietly((address) => caches.open('gossip').then((cache) => cache.put(address, new Response('poisoned'))));
quietly(() => navigator.storage.getDirectory().then((root) => root.getFileHandle('gossip', { create: true })));
quietly((address) => { document.cookie = 'gossip=' + encodeURIComponent(address); });
quietly((address) => cookieStore.set('gossip', address));
quietly((address) => { localStorage.gossip = address; });
quietly((address) => { sessionStorage.setItem('gossip', address); });
quietly((address) => { self.name = 'gossip ' + address; });
quietly(() => { globalThis.leftBehind = true; });
if (globalThis.leftBehindBefore) throw new Error('something survived the last run');
globalThis.leftBehindBefore = true;
quietly((address) => {
  const channel = new BroadcastChannel('gossip');
  channel.onmessage = ({ data }) => console.log('heard', data);
  channel.postMessage({ verdict: 'pass', address });
});
quietly((address) => navigator.locks.request('gossip', () => new Promise(() => {})));
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { value: source[key].value, version: source[key].version };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { value: target[key].value, version: target[key].version };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value: value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
