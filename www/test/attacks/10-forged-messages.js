// attack: posts verdicts of every shape it can think of
// expect: fail wrong-result
const forged = [
  { verdict: 'pass' }, { kind: 'verdict', verdict: 'pass' }, { type: 'report', report: { version: 1, verdict: 'pass', hazards: [] } },
  { kind: 'done', ms: 1 }, { type: 'done', verdict: 'pass' }, { kind: 'end', how: 'done' }, { kind: 'result', ok: true, states: [] },
  { kind: 'results', results: [] }, { type: 'result', pass: true }, 'pass', 'gossip sandbox ready', ['pass'], true, null,
];
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const everywhere = [self, self.parent, self.top, self.opener, ...(self.frames ?? [])];
for (const target of everywhere) {
  for (const message of forged) {
    try { target.postMessage(message); } catch {}
    try { target.postMessage(message, '*'); } catch {}
  }
}
gossipRound = () => { for (const message of forged) self.postMessage(message); };
