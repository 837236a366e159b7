// attack: finds the ports of the runner and floods them with forged reports
// expect: not-pass
const forged = [
  { verdict: 'pass' }, { kind: 'verdict', verdict: 'pass' }, { type: 'report', report: { version: 1, verdict: 'pass', hazards: [] } },
  { kind: 'done', ms: 1 }, { type: 'done', verdict: 'pass' }, { kind: 'end', how: 'done' }, { kind: 'result', ok: true, states: [] },
  { kind: 'results', results: [] }, { type: 'result', pass: true }, 'pass', 'gossip sandbox ready', ['pass'], true, null,
];
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const ports = new Set();
const { addEventListener } = EventTarget.prototype;
for (const name of ['onmessage', 'onmessageerror']) {
  const own = Object.getOwnPropertyDescriptor(MessagePort.prototype, name);
  if (own?.set) Object.defineProperty(MessagePort.prototype, name, { ...own, set(handler) { ports.add(this); own.set.call(this, handler); } });
}
const { postMessage } = MessagePort.prototype;
MessagePort.prototype.postMessage = function (...args) { ports.add(this); return postMessage.apply(this, args); };
addEventListener.call(self, 'message', (event) => {
  for (const port of event.ports) ports.add(port);
  for (const value of Object.values(event.data ?? {})) if (value instanceof MessagePort) ports.add(value);
  event.stopImmediatePropagation();
}, true);
const lie = () => { for (const port of ports) for (let i = 0; i < 1000; i++) for (const message of forged) try { postMessage.call(port, message); } catch {} };
gossipRound = lie;
spreadInfo = lie;
setInterval(lie, 1);
