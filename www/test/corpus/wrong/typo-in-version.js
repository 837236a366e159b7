// fails: gossipRound
// misconception: missing-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const one = nodes[sourceIdx].state;
  const two = nodes[targetIdx].state;
  const send = (x, y) => {
    for (const k of Object.keys(x)) {
      if (y[k] === undefined || x[k].verison > y[k].verison) y[k] = { ...x[k] };
    }
  };
  send(one, two);
  send(two, one);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const mine = nodes[fromIdx].state;
  mine[key] = { value, version: (mine[key]?.version ?? 0) + 1 };
  for (let turn = 0; turn < 3; turn++) {
    for (let other = 0; other < nodes.length; other++) {
      if (other !== fromIdx) send(other);
    }
  }
  function send(other) {
    gossipRound(nodes, fromIdx, other);
  }
}
