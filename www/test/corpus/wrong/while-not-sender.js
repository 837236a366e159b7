// fails: spreadInfo
// misconception: stops-at-sender
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
  zustand[key] = { value, version: zustand[key] ? zustand[key].version + 1 : 1 };
  for (let runde = 1; runde < 4; runde++) {
    let i = 0;
    while (i !== fromIdx) {
      gossipRound(nodes, fromIdx, i);
      i++;
    }
  }
}
