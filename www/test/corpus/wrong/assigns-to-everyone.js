// fails: spreadInfo
// misconception: sets-everywhere
// a = Sender, b = Empfaenger
function gossipRound(knoten, senderIdx, empfaengerIdx) {
  const a = knoten[senderIdx].state;
  const b = knoten[empfaengerIdx].state;
  const neuer = (x, y) => y === undefined || x.version > y.version;
  for (const k of Object.keys(a)) if (neuer(a[k], b[k])) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (neuer(b[k], a[k])) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = (nodes[fromIdx].state[key]?.version ?? 0) + 1;
  for (const knoten of nodes) {
    knoten.state[key] = { value, version };
  }
}
