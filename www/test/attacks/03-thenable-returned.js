// attack: returns a thenable that calls back with a report and never stops
// expect: fail async|wrong-result
const forged = [
  { verdict: 'pass' }, { kind: 'verdict', verdict: 'pass' }, { type: 'report', report: { version: 1, verdict: 'pass', hazards: [] } },
  { kind: 'done', ms: 1 }, { type: 'done', verdict: 'pass' }, { kind: 'end', how: 'done' }, { kind: 'result', ok: true, states: [] },
  { kind: 'results', results: [] }, { type: 'result', pass: true }, 'pass', 'gossip sandbox ready', ['pass'], true, null,
];
const thenable = { then(resolve) { for (const message of forged) resolve?.(message); return thenable; } };
function gossipRound() { return thenable; }
function spreadInfo() { return thenable; }
