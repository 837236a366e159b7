// reading: sweeps=3 version=own+1 order=ascending
// The steps of the protocol are found by their names, as properties of the window.
var steps = { meet: 'gossipRound', copy: 'handOver' };

function handOver(from, to) {
  for (var key in from) {
    if (!to[key] || to[key].version < from[key].version) to[key] = { value: from[key].value, version: from[key].version };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  self[steps.copy](nodes[sourceIdx].state, nodes[targetIdx].state);
  window[steps.copy](nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  var state = nodes[fromIdx].state;
  state[key] = { value: value, version: state[key] ? state[key].version + 1 : 1 };
  for (var sweep = 0; sweep < 3; sweep++) {
    for (var i = 0; i < nodes.length; i++) if (i !== fromIdx) globalThis[steps.meet](nodes, fromIdx, i);
  }
}
