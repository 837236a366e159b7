// fails: spreadInfo
// misconception: informed-nodes-tell
// a = Sender, b = Empfaenger
function gossipRound(knoten, senderIdx, empfaengerIdx) {
  const a = knoten[senderIdx].state;
  const b = knoten[empfaengerIdx].state;
  const neuer = (x, y) => y === undefined || x.version > y.version;
  for (const k of Object.keys(a)) if (neuer(a[k], b[k])) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (neuer(b[k], a[k])) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  const informiert = [fromIdx];
  for (let runde = 0; runde < 3; runde++) {
    for (const sender of [...informiert]) {
      const neu = nodes.findIndex((_, i) => !informiert.includes(i));
      if (neu === -1) break;
      gossipRound(nodes, sender, neu);
      informiert.push(neu);
    }
  }
}
