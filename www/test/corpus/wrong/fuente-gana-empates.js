// fails: gossipRound
// misconception: source-wins-ties
function gossipRound(nodos, origenIdx, destinoIdx) {
  const origen = nodos[origenIdx].state;
  const destino = nodos[destinoIdx].state;
  const claves = new Set([...Object.keys(origen), ...Object.keys(destino)]);

  for (const clave of claves) {
    const deOrigen = origen[clave];
    const deDestino = destino[clave];

    if (!deDestino || (deOrigen && deOrigen.version >= deDestino.version)) {
      destino[clave] = { ...deOrigen };
    } else {
      origen[clave] = { ...deDestino };
    }
  }
}

function spreadInfo(nodos, clave, valor, desdeIdx) {
  const estado = nodos[desdeIdx].state;
  estado[clave] = { value: valor, version: (estado[clave]?.version ?? 0) + 1 };
  for (let ronda = 0; ronda < 3; ronda++) {
    for (let i = 0; i < nodos.length; i++) {
      if (i !== desdeIdx) gossipRound(nodos, desdeIdx, i);
    }
  }
}
