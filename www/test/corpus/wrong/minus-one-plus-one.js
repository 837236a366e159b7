// fails: spreadInfo
// misconception: version-starts-at-0
// a = Sender, b = Empfaenger
function gossipRound(knoten, senderIdx, empfaengerIdx) {
  const a = knoten[senderIdx].state;
  const b = knoten[empfaengerIdx].state;
  const neuer = (x, y) => y === undefined || x.version > y.version;
  for (const k of Object.keys(a)) if (neuer(a[k], b[k])) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (neuer(b[k], a[k])) a[k] = { ...b[k] };
}

function spreadInfo(knoten, name, wert, von) {
  const bisher = knoten[von].state[name]?.version ?? -1;
  knoten[von].state[name] = { value: wert, version: bisher + 1 };
  for (let runde = 1; runde <= 3; runde++) {
    for (let i = 0; i < knoten.length; i++) {
      if (i !== von) gossipRound(knoten, von, i);
    }
  }
}
