// fails: spreadInfo
// misconception: chain
// a = Sender, b = Empfaenger
function gossipRound(knoten, senderIdx, empfaengerIdx) {
  const a = knoten[senderIdx].state;
  const b = knoten[empfaengerIdx].state;
  const neuer = (x, y) => y === undefined || x.version > y.version;
  for (const k of Object.keys(a)) if (neuer(a[k], b[k])) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (neuer(b[k], a[k])) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const zustand = nodes[fromIdx].state;
  zustand[key] = { value, version: (zustand[key]?.version ?? 0) + 1 };
  for (let runde = 0; runde < 3; runde++) {
    for (let i = 0; i < nodes.length - 1; i++) {
      gossipRound(nodes, i, i + 1);
    }
  }
}
