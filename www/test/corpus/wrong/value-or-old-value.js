// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const [from, to] of [[source, target], [target, source]]) {
    for (const key of Object.keys(from)) {
      if (!to[key]) {
        to[key] = { ...from[key] };
      } else if (from[key].version > to[key].version) {
        to[key] = {
          value: from[key].value || to[key].value,
          version: from[key].version,
        };
      }
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
