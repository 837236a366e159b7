// fails: gossipRound
// misconception: ids-for-indexes
function nodeAt(nodes, idx) {
  return nodes.find((n) => n.id === idx) ?? nodes[idx];
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodeAt(nodes, targetIdx);
  if (source === target) return;
  const push = (from, to) => {
    for (const [k, e] of Object.entries(from.state)) {
      if (!(k in to.state) || e.version > to.state[k].version) to.state[k] = { ...e };
    }
  };
  push(source, target);
  push(target, source);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const previous = nodes[fromIdx].state[key];
  const version = previous === undefined ? 1 : previous.version + 1;
  nodes[fromIdx].state[key] = { value, version };

  let rounds = 3;
  while (rounds-- > 0) {
    for (const peer of nodes.keys()) {
      if (peer === fromIdx) continue;
      gossipRound(nodes, fromIdx, peer);
    }
  }
}
