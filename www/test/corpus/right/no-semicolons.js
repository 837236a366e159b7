// reading: sweeps=3 version=own+1 order=ascending
function gossipRound (nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state
  const t = nodes[targetIdx].state
  ;[...new Set([...Object.keys(s), ...Object.keys(t)])].forEach(key => {
    const a = s[key]
    const b = t[key]
    if (!a || (b && b.version > a.version)) s[key] = { ...b }
    else if (!b || a.version > b.version) t[key] = { ...a }
  })
}

function spreadInfo (nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state
  const version = state[key] ? state[key].version + 1 : 1
  state[key] = { value, version }
  ;[1, 2, 3].forEach(() => {
    nodes.forEach((_, i) => {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i)
    })
  })
}
