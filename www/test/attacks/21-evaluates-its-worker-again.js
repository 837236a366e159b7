// attack: evaluates the script of its worker again, by every way there is, and hands it a job with a correct gossipRound
// expect: fail wrong-result
const loot = [];
globalThis.take = (found) => { loot.push(found); };
const job = (round) => ({ token: '', task: 'check', round, source: 'take(gossipRound)', cases: [], limits: { lines: 9, characters: 99, output: 99, parts: 99 }, budget: { messages: 9, characters: 999 }, port: null });
const ways = [
  () => importScripts(location.href),
  () => new Worker(location.href),
  () => new SharedWorker(location.href),
  () => import(location.href),
  () => eval(`import(${JSON.stringify(location.href)})`),
  () => { const request = new XMLHttpRequest(); request.open('GET', location.href, false); request.send(); (0, eval)(request.responseText); },
  () => fetch(location.href).then((answer) => answer.text()).then((text) => (0, eval)(text)),
  () => navigator.serviceWorker.register(location.href),
];
for (const way of ways) {
  try { Promise.resolve(way()).catch(() => {}); } catch {}
  for (const round of ['copying', 'sharing', '']) {
    for (const type of ['message', 'messageerror', 'connect', 'install']) {
      try { dispatchEvent(Object.assign(new Event(type), { data: job(round), ports: [] })); } catch {}
      try { dispatchEvent(new MessageEvent(type, { data: job(round) })); } catch {}
      try { onmessage({ data: job(round) }); } catch {}
    }
  }
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const stolen of loot) {
    try { stolen(nodes, sourceIdx, targetIdx); } catch {}
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
