// fails: gossipRound
// misconception: common-keys-only
const newer = (a, b) => a?.version > b?.version;

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [s, t] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  [...new Set([...Object.keys(s), ...Object.keys(t)])].forEach((key) => {
    if (newer(s[key], t[key])) t[key] = { ...s[key] };
    else if (newer(t[key], s[key])) s[key] = { ...t[key] };
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  Array.from({ length: 3 }).forEach(() =>
    nodes.forEach((_, i) => i === fromIdx || gossipRound(nodes, fromIdx, i)),
  );
}
