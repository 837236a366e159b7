// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const { state: a } = nodes[sourceIdx]
  const { state: b } = nodes[targetIdx]
  for (const k of Object.keys(b)) {
    a[k] ??= { ...b[k] }
    if (a[k].version < b[k].version) a[k] = { ...b[k] }
  }
  for (const k of Object.keys(a)) {
    b[k] ??= { ...a[k] }
    if (b[k].version < a[k].version) b[k] = { ...a[k] }
  }
}

const spreadInfo = (nodes, key, value, fromIdx) => {
  const mine = (nodes[fromIdx].state[key] ??= { version: 0 })
  Object.assign(mine, { value, version: mine.version + 1 })
  nodes.map((_, i) => i).filter((i) => i !== fromIdx).forEach((i) => gossipRound(nodes, fromIdx, i))
}
