// attack: Promise.prototype.then hands a pass to everybody who waits
// expect: not-pass
const forged = [
  { verdict: 'pass' }, { kind: 'verdict', verdict: 'pass' }, { type: 'report', report: { version: 1, verdict: 'pass', hazards: [] } },
  { kind: 'done', ms: 1 }, { type: 'done', verdict: 'pass' }, { kind: 'end', how: 'done' }, { kind: 'result', ok: true, states: [] },
  { kind: 'results', results: [] }, { type: 'result', pass: true }, 'pass', 'gossip sandbox ready', ['pass'], true, null,
];
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const { then } = Promise.prototype;
Promise.prototype.then = function (done, failed) {
  return then.call(this, typeof done === 'function' ? (value) => {
    if (value && typeof value === 'object') { try { value.verdict = 'pass'; value.ok = true; } catch {} }
    return done(value);
  } : done, typeof failed === 'function' ? () => done?.(forged[0]) : failed);
};
