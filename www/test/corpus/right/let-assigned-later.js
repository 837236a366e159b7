// reading: sweeps=3 version=own+1 order=ascending
let gossipRound, spreadInfo;

({ gossipRound, spreadInfo } = {
  gossipRound(nodes, sourceIdx, targetIdx) {
    const A = nodes[sourceIdx].state;
    const B = nodes[targetIdx].state;
    for (const key of Object.keys({ ...A, ...B })) {
      if (!A[key]) A[key] = { ...B[key] };
      else if (!B[key]) B[key] = { ...A[key] };
      else if (A[key].version > B[key].version) B[key] = { ...A[key] };
      else if (B[key].version > A[key].version) A[key] = { ...B[key] };
    }
  },
  spreadInfo(nodes, key, value, fromIdx) {
    const own = nodes[fromIdx].state;
    own[key] = { value, version: own[key] ? own[key].version + 1 : 1 };
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < nodes.length; i++) {
        if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
      }
    }
  },
});
