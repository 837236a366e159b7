// fails: gossipRound
// misconception: version-of-the-key-before-in-push
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  let known = -1;

  for (const key in source) {
    if (target[key]) known = target[key].version;
    if (source[key].version > known) target[key] = { ...source[key] };
  }
  for (const key in target) {
    let have = -1;
    if (source[key]) have = source[key].version;
    if (target[key].version > have) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const old = node.state[key];
  node.state[key] = { value: value, version: old ? old.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
