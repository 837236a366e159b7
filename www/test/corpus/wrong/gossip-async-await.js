// fails: gossipRound
// misconception: happens-later
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function gossipRound(nodes, sourceIdx, targetIdx) {
  await sleep(1);
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!b[key] || (a[key] && a[key].version > b[key].version)) b[key] = { ...a[key] };
    else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: own[key] ? own[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
