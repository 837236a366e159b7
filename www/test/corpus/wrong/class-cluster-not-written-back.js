// fails: gossipRound
// misconception: nothing-changes
class Knoten {
  constructor(zustand) {
    this.daten = new Map(Object.entries(zustand));
  }

  empfange(nachrichten) {
    for (const [schluessel, info] of nachrichten) {
      const bekannt = this.daten.get(schluessel);
      if (!bekannt || bekannt.version < info.version) this.daten.set(schluessel, { ...info });
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const quelle = new Knoten(nodes[sourceIdx].state);
  const ziel = new Knoten(nodes[targetIdx].state);
  ziel.empfange(quelle.daten);
  quelle.empfange(ziel.daten);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const zustand = nodes[fromIdx].state;
  zustand[key] = { value, version: (zustand[key]?.version ?? 0) + 1 };
  for (let runde = 0; runde < 3; runde++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
