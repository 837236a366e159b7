// fails: spreadInfo
// misconception: version-starts-at-0
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

function spreadInfo(nodos, clave, valor, desde) {
  const estado = nodos[desde].state;
  const version = clave in estado ? estado[clave].version + 1 : 0;
  estado[clave] = { value: valor, version };
  for (let ronda = 0; ronda < 3; ronda++) {
    nodos.forEach((nodo, i) => {
      if (i !== desde) gossipRound(nodos, desde, i);
    });
  }
}
