// fails: spreadInfo
// misconception: raises-for-every-peer
// a = Sender, b = Empfaenger
function gossipRound(knoten, senderIdx, empfaengerIdx) {
  const a = knoten[senderIdx].state;
  const b = knoten[empfaengerIdx].state;
  const neuer = (x, y) => y === undefined || x.version > y.version;
  for (const k of Object.keys(a)) if (neuer(a[k], b[k])) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (neuer(b[k], a[k])) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  let version = (nodes[fromIdx].state[key]?.version ?? 0) + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (let i = 0; i < nodes.length; i++) {
    if (i === fromIdx) continue;
    version++;
    nodes[fromIdx].state[key] = { value, version };
    gossipRound(nodes, fromIdx, i);
  }
}
