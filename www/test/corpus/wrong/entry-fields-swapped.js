// fails: spreadInfo
// misconception: stores-fields-swapped
// a = Sender, b = Empfaenger
function gossipRound(knoten, senderIdx, empfaengerIdx) {
  const a = knoten[senderIdx].state;
  const b = knoten[empfaengerIdx].state;
  const neuer = (x, y) => y === undefined || x.version > y.version;
  for (const k of Object.keys(a)) if (neuer(a[k], b[k])) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (neuer(b[k], a[k])) a[k] = { ...b[k] };
}

const eintrag = (version, value) => ({ value, version });

function spreadInfo(nodes, key, value, fromIdx) {
  const zustand = nodes[fromIdx].state;
  zustand[key] = eintrag(value, (zustand[key]?.version ?? 0) + 1);
  for (let runde = 0; runde < 3; runde++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
