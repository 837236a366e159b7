// reading: sweeps=3 version=own+1 order=ascending
const newest = (list) => list.reduce((best, entry) => (!best || entry.version > best.version ? entry : best), undefined);

function gossipRound(nodes, sourceIdx, targetIdx) {
  share(nodes, sourceIdx, [targetIdx]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  share(nodes, fromIdx, [...nodes.keys()].filter((i) => i !== fromIdx));
}

// What three sweeps come to: everybody gets the newest that anybody knows, the
// hub's own first, then the first peer's that has it.
function share(nodes, hub, peers) {
  const members = [hub, ...peers].map((i) => nodes[i].state);
  const known = new Map();
  for (const state of members) {
    for (const [key, entry] of Object.entries(state)) {
      known.set(key, [...(known.get(key) ?? []), entry]);
    }
  }
  for (const [key, entries] of known) {
    const { value, version } = newest(entries);
    for (const state of members) {
      if (!state[key] || state[key].version < version) state[key] = { value, version };
    }
  }
}
