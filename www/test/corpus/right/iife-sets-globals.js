// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
;(function (root) {
  function gossipRound(nodes, sourceIdx, targetIdx) {
    var x = nodes[sourceIdx].state, y = nodes[targetIdx].state, k
    for (k in x) if (!y[k] || y[k].version < x[k].version) y[k] = { value: x[k].value, version: x[k].version }
    for (k in y) if (!x[k] || x[k].version < y[k].version) x[k] = { value: y[k].value, version: y[k].version }
  }

  root.gossipRound = gossipRound

  root.spreadInfo = function (nodes, key, value, fromIdx) {
    var state = nodes[fromIdx].state
    state[key] = { value: value, version: state[key] ? state[key].version + 1 : 1 }
    for (var i = 0, n = nodes.length; i < n; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i)
  }
})(typeof globalThis !== 'undefined' ? globalThis : this)
