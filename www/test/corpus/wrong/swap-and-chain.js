// fails: gossipRound, spreadInfo
// misconception: gossipRound=swaps-states, spreadInfo=chain
function gossipRound(knoten, a, b) {
  const merken = knoten[a].state;
  knoten[a].state = knoten[b].state;
  knoten[b].state = merken;
}

function spreadInfo(knoten, name, wert, start) {
  const zustand = knoten[start].state;
  zustand[name] = { value: wert, version: (zustand[name]?.version ?? 0) + 1 };
  for (let runde = 0; runde < 3; runde++) {
    for (let i = 0; i + 1 < knoten.length; i++) gossipRound(knoten, i, i + 1);
  }
}
