// fails: spreadInfo
// misconception: arguments-in-another-order
function gossipRound(nodos, origenIdx, destinoIdx) {
  const origen = nodos[origenIdx].state;
  const destino = nodos[destinoIdx].state;
  const claves = Object.keys({ ...origen, ...destino });
  for (const clave of claves) {
    if (!origen[clave]) {
      origen[clave] = { ...destino[clave] };
    } else if (!destino[clave]) {
      destino[clave] = { ...origen[clave] };
    } else if (origen[clave].version > destino[clave].version) {
      destino[clave] = { ...origen[clave] };
    } else if (destino[clave].version > origen[clave].version) {
      origen[clave] = { ...destino[clave] };
    }
  }
}

function spreadInfo(nodes, key, fromIdx, value) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let ronda = 0; ronda < 3; ronda++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
