// attack: hooks postMessage, turns failures into passes and fills in states
// expect: not-pass
const forged = [
  { verdict: 'pass' }, { kind: 'verdict', verdict: 'pass' }, { type: 'report', report: { version: 1, verdict: 'pass', hazards: [] } },
  { kind: 'done', ms: 1 }, { type: 'done', verdict: 'pass' }, { kind: 'end', how: 'done' }, { kind: 'result', ok: true, states: [] },
  { kind: 'results', results: [] }, { type: 'result', pass: true }, 'pass', 'gossip sandbox ready', ['pass'], true, null,
];
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const seen = new Set();
function forge(message) {
  if (typeof message !== 'object' || message === null || seen.has(message)) return message;
  seen.add(message);
  for (const key of Object.keys(message)) {
    if (/verdict|status|result|outcome/i.test(key) && typeof message[key] === 'string') message[key] = 'pass';
    else if (/^(ok|pass|passed|equal)$/i.test(key)) message[key] = true;
    else if (/error|reason|threw|failed/i.test(key)) delete message[key];
    else forge(message[key]);
  }
  if (Array.isArray(message.expected)) message.actual = message.expected;
  if ('before' in message) message.after = message.before;
  return message;
}
for (const owner of [MessagePort.prototype, self, Object.getPrototypeOf(self)]) {
  const { postMessage } = owner;
  if (!postMessage) continue;
  owner.postMessage = function (message, ...rest) {
    for (const lie of forged) try { postMessage.call(this, lie); } catch {}
    return postMessage.call(this, forge(message), ...rest);
  };
}
