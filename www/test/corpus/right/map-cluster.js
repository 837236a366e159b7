// reading: sweeps=1 version=own+1 order=ascending
// note: renewed-entries, one-sweep
const toMap = (state) => new Map(Object.entries(state).map(([key, entry]) => [key, { ...entry }]));
const toState = (map) => Object.fromEntries([...map].map(([key, entry]) => [key, { ...entry }]));

function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = toMap(nodes[sourceIdx].state);
  const b = toMap(nodes[targetIdx].state);
  const keys = new Set([...a.keys(), ...b.keys()]);
  keys.forEach((key) => {
    const x = a.get(key), y = b.get(key);
    if (!x || (y && y.version > x.version)) a.set(key, y);
    else if (!y || x.version > y.version) b.set(key, x);
  });
  nodes[sourceIdx].state = toState(a);
  nodes[targetIdx].state = toState(b);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const mine = toMap(nodes[fromIdx].state);
  mine.set(key, { value, version: (mine.get(key)?.version ?? 0) + 1 });
  nodes[fromIdx].state = toState(mine);
  let i = 0;
  for (const _ of nodes) {
    if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    i++;
  }
}
