// reading: sweeps=3 version=own+1 order=ascending
// Klatsch zwischen zwei Knoten: für jeden Schlüssel behalten beide die höhere Version.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const quelle = nodes[sourceIdx].state; // Zustand der Quelle
  const ziel = nodes[targetIdx].state;   // Zustand des Ziels – nicht überschreiben, wenn gleich!
  for (const schluessel of Object.keys(quelle)) {
    if (!ziel[schluessel] || quelle[schluessel].version > ziel[schluessel].version) {
      ziel[schluessel] = { ...quelle[schluessel] };
    }
  }
  /* 反方向:目标节点也把自己知道的内容发给源节点 */
  for (const schluessel of Object.keys(ziel)) {
    if (!quelle[schluessel] || ziel[schluessel].version > quelle[schluessel].version) {
      quelle[schluessel] = { ...ziel[schluessel] };
    }
  }
}

// Распространение: три раунда, 全部节点, לפי הסדר
function spreadInfo(nodes, key, value, fromIdx) {
  const bisher = nodes[fromIdx].state[key]?.version ?? 0;
  nodes[fromIdx].state[key] = { value, version: bisher + 1 };
  for (let runde = 0; runde < 3; runde++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
