// attack: two hundred workers of its own, started anew in every run
// expect: fail wrong-result|threw
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
for (let i = 0; i < 200; i++) {
  try { new Worker(URL.createObjectURL(new Blob(['for (;;) postMessage("x".repeat(1e6));']))); } catch {}
  try { new Worker(location.href); } catch {}
  try { new SharedWorker(location.href); } catch {}
}
