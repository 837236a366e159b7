// fails: spreadInfo
// misconception: spread-changes-nothing
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
  nodes = structuredClone(nodes);
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
  return nodes;
}
