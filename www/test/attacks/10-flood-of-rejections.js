// attack: rejects promises in all ways, twenty thousand times each
// expect: fail timeout|wrong-result
// frames count in Firefox: it reports every rejection to the page, whoever handles it, and lets timers wait for that
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
const thrown = (where, i) => {
  throw new Error(`${where} ${i}`);
};
for (let i = 0; i < 20000; i++) {
  (async () => thrown('async function', i))();
  new Promise(() => thrown('executor', i));
  new Promise((_, reject) => reject(i));
  Promise.withResolvers().reject(i);
  Promise.resolve().then(() => thrown('handler', i));
}
