// fails: gossipRound
// misconception: letters-for-keys
function merge(into, from, names) {
  for (const name of names) {
    const theirs = from[name];
    if (theirs && (!into[name] || theirs.version > into[name].version)) into[name] = { ...theirs };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [source, target] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  const names = Object.keys(source) + ',' + Object.keys(target); // one text, not one list
  merge(target, source, names);
  merge(source, target, names);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const known = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: known ? known.version + 1 : 1 };
  for (let round = 1; round <= 3; round++) {
    nodes.forEach((_, peer) => {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    });
  }
}
