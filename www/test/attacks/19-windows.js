// attack: right, but tries parent, top, location, windows and dialogs and goes on
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
for (const name of ['parent', 'top', 'opener', 'frames', 'frameElement', 'window']) {
  quietly((address) => { self[name].postMessage({ verdict: 'pass' }, '*'); });
  quietly((address) => { self[name].location = address; });
  quietly((address) => { self[name].location.href = address; });
  quietly((address) => { self[name].document.body.innerHTML = address; });
  quietly((address) => { self[name].gossip.check = () => ({ verdict: 'pass' }); });
}
quietly((address) => { location = address; });
quietly((address) => { self.location = address; });
quietly((address) => { location.href = address; });
quietly((address) => { location.assign(address); });
quietly((address) => { location.replace(address); });
quietly(() => { location.reload(); });
quietly((address) => { history.pushState(null, '', address); });
quietly((address) => { navigation.navigate(address); });
quietly((address) => { open(address, '_blank'); });
quietly((address) => { window.open(address); });
quietly((address) => clients.openWindow(address));
quietly(() => { alert('hello'); });
quietly(() => { confirm('really?'); });
quietly(() => { prompt('your password?'); });
quietly(() => { print(); });
quietly(() => new Notification('hello', { icon: 'https://example.invalid/icon.png' }));
quietly(() => { navigator.clipboard.writeText('leak'); });
quietly(() => { document.documentElement.requestFullscreen(); });
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
