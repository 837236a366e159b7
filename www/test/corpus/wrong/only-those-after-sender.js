// fails: spreadInfo
// misconception: starts-after-sender
const newest = (mine, theirs) =>
  Object.entries(theirs).reduce(
    (all, [key, entry]) => (!all[key] || entry.version > all[key].version ? { ...all, [key]: entry } : all),
    mine,
  );

function gossipRound(nodes, sourceIdx, targetIdx) {
  const { state: source } = nodes[sourceIdx];
  const { state: target } = nodes[targetIdx];
  nodes[sourceIdx].state = { ...newest(source, target) };
  nodes[targetIdx].state = { ...newest(target, source) };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = (state[key]?.version ?? 0) + 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = fromIdx + 1; i < nodes.length; i++) {
      gossipRound(nodes, fromIdx, i);
    }
  }
}
