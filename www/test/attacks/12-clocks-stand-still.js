// attack: no clock in this realm moves while it loops
// expect: fail timeout
Date.now = () => 0;
performance.now = () => 0;
Performance.prototype.now = () => 0;
globalThis.setTimeout = globalThis.setInterval = () => 0;
globalThis.clearTimeout = () => {};
function gossipRound() { for (;;) Date.now(); }

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value: value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
