// reading: sweeps=3 version=own+1 order=ascending
// note: renewed-entries
// Sorts the candidates of each key, newest first. sort is stable, so a node's
// own entry stays in front on a tie.
function best(...candidates) {
  return candidates.filter(Boolean).sort((x, y) => (x.version < y.version ? 1 : x.version > y.version ? -1 : 0))[0];
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const keys = [...Object.keys(s), ...Object.keys(t)].sort().filter((k, i, all) => k !== all[i - 1]);
  const results = keys.map((key) => [key, best(s[key], t[key]), best(t[key], s[key])]);
  for (const [key, forSource, forTarget] of results) {
    s[key] = { ...forSource };
    t[key] = { ...forTarget };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: own ? own.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
