// fails: gossipRound
// misconception: source-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const quelle = nodes[sourceIdx].state;
  const ziel = nodes[targetIdx].state;
  Object.keys(quelle).forEach((name) => {
    const q = quelle[name];
    const z = ziel[name] ?? { version: -1 };
    switch (Math.sign(q.version - z.version)) {
      case 1:
        ziel[name] = { value: q.value, version: q.version };
        break;
      case -1:
        quelle[name] = { value: z.value, version: z.version };
        break;
      default:
      // gleich alt: nichts zu tun
    }
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const zustand = nodes[fromIdx].state;
  zustand[key] = { value, version: (zustand[key]?.version ?? 0) + 1 };
  for (let runde = 0; runde < 3; runde++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      gossipRound(nodes, fromIdx, i);
    }
  }
}
