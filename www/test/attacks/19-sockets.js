// attack: right, but tries WebSocket, EventSource, WebTransport and WebRTC and goes on
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
quietly((address) => new WebSocket(address.replace(/^http/, 'ws')));
quietly((address) => new WebSocket('wss://example.invalid/', [address.replace(/\W/g, '')]));
quietly((address) => new WebSocketStream('wss://example.invalid/').opened);
quietly((address) => new EventSource(address));
quietly((address) => new WebTransport(address.startsWith('https') ? address : 'https://example.invalid:4433/').ready);
quietly(() => {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:example.invalid:3478' }] });
  peer.createDataChannel('x');
  return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
});
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
