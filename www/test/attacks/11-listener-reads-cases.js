// attack: listens to the messages that bring the cases and answers them itself
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const answer = (event) => {
  console.log('case:', event.data);
  for (const reply of [{ ...event.data, ok: true }, { id: event.data?.id, verdict: 'pass' }, { ...event.data, states: event.data?.expected }]) {
    try { self.postMessage(reply); } catch {}
    for (const port of event.ports ?? []) try { port.postMessage(reply); } catch {}
  }
};
self.onmessage = answer;
addEventListener('message', answer);
addEventListener('message', answer, true);
