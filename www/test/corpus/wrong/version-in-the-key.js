// fails: spreadInfo
// misconception: stored-under-another-key
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  for (const [key, entry] of Object.entries(source.state)) {
    if (!Object.hasOwn(target.state, key) || entry.version > target.state[key].version) {
      target.state[key] = { ...entry };
    }
  }
  for (const [key, entry] of Object.entries(target.state)) {
    if (!Object.hasOwn(source.state, key) || entry.version > source.state[key].version) {
      source.state[key] = { ...entry };
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const st = nodes[fromIdx].state;
  const version = (st[key]?.version ?? 0) + 1;
  st[key + ':' + version] = { value, version };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
