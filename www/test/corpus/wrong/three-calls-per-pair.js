// fails: gossipRound
// misconception: remembers-earlier-calls
const meetings = new WeakMap();

function gossipRound(nodes, sourceIdx, targetIdx) {
  if (!meetings.has(nodes)) meetings.set(nodes, {});
  const counts = meetings.get(nodes);
  const pair = `${sourceIdx}:${targetIdx}`;
  counts[pair] = (counts[pair] ?? 0) + 1;
  if (counts[pair] > 3) return; // all rounds of this pair are over

  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!(key in target) || source[key].version > target[key].version) target[key] = { ...source[key] };
  }
  for (const key in target) {
    if (!(key in source) || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
