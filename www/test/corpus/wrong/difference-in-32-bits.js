// fails: gossipRound
// misconception: versions-32-bit
const cmp = (x, y) => (x.version - y.version) | 0;

function merge(mine, theirs) {
  return Object.entries(theirs).reduce((acc, [k, e]) => {
    if (!(k in acc) || cmp(e, acc[k]) > 0) acc[k] = { ...e };
    return acc;
  }, { ...mine });
}

export function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  nodes[sourceIdx].state = merge(s, t);
  nodes[targetIdx].state = merge(t, s);
}

export function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state = {
    ...nodes[fromIdx].state,
    [key]: { value, version: own ? own.version + 1 : 1 },
  };
  const peers = [...nodes.keys()].filter((i) => i !== fromIdx);
  for (let round = 0; round < 3; round++) {
    peers.forEach((p) => gossipRound(nodes, fromIdx, p));
  }
}
