// fails: spreadInfo
// misconception: version-not-a-number
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

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = state[key]?.version + 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
