// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of Object.keys(a)) {
    if (!b[key] || a[key].version > b[key].version) b[key] = { ...a[key] };
  }
  for (const key of Object.keys(b)) {
    if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: a[key] ? a[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}

const demo = [{ id: 0, state: {} }, { id: 1, state: {} }, { id: 2, state: {} }];
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  for (let i = 0; i < 3; i++) {
    await wait(20);
    spreadInfo(demo, 'tick', i, i);
    console.log('tick', demo[0].state.tick);
  }
})();

setTimeout(() => { console.log('late'); }, 50);
Promise.reject(new Error('nobody catches this'));
Promise.resolve().then(() => { throw new Error('nor this'); });
setTimeout(() => { throw new Error('nor that'); }, 0);
