// fails: gossipRound, spreadInfo
// misconception: gossipRound=source-wins-ties, spreadInfo=stops-at-sender
function gossipRound(nodos, origenIdx, destinoIdx) {
  const origen = nodos[origenIdx].state;
  const destino = nodos[destinoIdx].state;
  for (const clave in origen) {
    if (destino[clave] && destino[clave].version > origen[clave].version) continue;
    destino[clave] = { ...origen[clave] };
  }
  for (const clave in destino) {
    if (origen[clave] && origen[clave].version >= destino[clave].version) continue;
    origen[clave] = { ...destino[clave] };
  }
}

function spreadInfo(nodos, clave, valor, desde) {
  const { state } = nodos[desde];
  state[clave] = { value: valor, version: (state[clave]?.version ?? 0) + 1 };
  for (let ronda = 0; ronda < 3; ronda++) {
    for (let i = 0; i < nodos.length; i++) {
      if (i === desde) break;
      gossipRound(nodos, desde, i);
    }
  }
}
