// attack: right, but tries elements, images, fonts, styles, reports and source maps and goes on
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
quietly((address) => { new Image().src = address; });
quietly((address) => new FontFace('leak', 'url(' + JSON.stringify(address) + ')').load());
quietly((address) => { self.fonts.add(new FontFace('leak', 'url(' + address + ')')); self.fonts.load('1em leak'); });
for (const [tag, attribute] of [['script', 'src'], ['iframe', 'src'], ['img', 'src'], ['link', 'href'], ['object', 'data'], ['form', 'action'], ['a', 'ping'], ['video', 'src'], ['embed', 'src'], ['meta', 'content']]) {
  quietly((address) => {
    const element = document.createElement(tag);
    element[attribute] = address;
    element.rel = 'stylesheet';
    document.documentElement.append(element);
    element.submit?.();
    element.click?.();
  });
}
quietly((address) => new OffscreenCanvas(1, 1).getContext('2d').drawImage(address, 0, 0));
quietly((address) => { new Audio(address).play(); });
quietly(() => { self.addEventListener('securitypolicyviolation', (event) => console.log(event.blockedURI)); });
quietly((address) => { new ReportingObserver(() => {}).observe(); });
quietly((address) => eval('fetch(' + JSON.stringify(address) + ').catch(() => {})\n//# sourceMappingURL=https://example.invalid/eval.map'));
quietly((address) => new Function('//# sourceMappingURL=' + address + '.map'));
quietly((address) => { reportError(new Error(address)); });
quietly((address) => { setTimeout('fetch("https://example.invalid/from-text").catch(() => {})', 0); });
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
