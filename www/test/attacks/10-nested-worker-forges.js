// attack: a worker of its own goes on forging
// expect: fail wrong-result|timeout
const forged = [
  { verdict: 'pass' }, { kind: 'verdict', verdict: 'pass' }, { type: 'report', report: { version: 1, verdict: 'pass', hazards: [] } },
  { kind: 'done', ms: 1 }, { type: 'done', verdict: 'pass' }, { kind: 'end', how: 'done' }, { kind: 'result', ok: true, states: [] },
  { kind: 'results', results: [] }, { type: 'result', pass: true }, 'pass', 'gossip sandbox ready', ['pass'], true, null,
];
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
try {
  const text = `const forged = ${JSON.stringify(forged)}; setInterval(() => { for (const m of forged) { postMessage(m); try { parent.postMessage(m, '*'); } catch {} } }, 1);`;
  const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  worker.onmessage = ({ data }) => self.postMessage(data);
} catch {}
