// fails: gossipRound
// misconception: ties-by-value
const { gossipRound, spreadInfo } = (() => {
  const wins = (a, b) => !b || a.version > b.version || (a.version === b.version && a.value > b.value);

  const tell = (from, to) => {
    for (const key of Object.keys(from.state)) {
      if (wins(from.state[key], to.state[key])) to.state[key] = { ...from.state[key] };
    }
  };

  return {
    gossipRound(nodes, sourceIdx, targetIdx) {
      tell(nodes[sourceIdx], nodes[targetIdx]);
      tell(nodes[targetIdx], nodes[sourceIdx]);
    },
    spreadInfo(nodes, key, value, fromIdx) {
      const { state } = nodes[fromIdx];
      const version = (state[key]?.version ?? 0) + 1;
      state[key] = { value, version };
      const exchange = (s, t) => {
        for (const [a, b] of [[s, t], [t, s]])
          for (const k of Object.keys(a)) if (!b[k] || a[k].version > b[k].version) b[k] = { ...a[k] };
      };
      for (let round = 0; round < 3; round++) {
        nodes.forEach((node, i) => { if (i !== fromIdx) exchange(state, node.state); });
      }
    },
  };
})();
