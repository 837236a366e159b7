// fails: gossipRound
// misconception: edits-shared-entries
const actualizar = (propio, ajeno) =>
  Object.entries(ajeno).forEach(([clave, dato]) => {
    propio[clave] = propio[clave] ?? dato;
    if (dato.version > propio[clave].version) Object.assign(propio[clave], dato);
  });

function gossipRound(nodes, sourceIdx, targetIdx) {
  actualizar(nodes[targetIdx].state, nodes[sourceIdx].state);
  actualizar(nodes[sourceIdx].state, nodes[targetIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const estado = nodes[fromIdx].state;
  const version = (estado[key]?.version ?? 0) + 1;
  estado[key] = { value, version };
  for (let ronda = 0; ronda < 3; ronda++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
