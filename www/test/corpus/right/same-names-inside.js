// reading: sweeps=3 version=1 order=ascending
// note: version-one
// helpers and locals carry the names of the tests' own things
var nodes = 'mine', result, report, port, post = 1, names = ['gossipRound'], self_ = 0, data, limits, code, program;
function run() { return nodes; }
function check() { return run(); }

function gossipRound(nodes, sourceIdx, targetIdx) {
  var state = nodes[sourceIdx].state, other = nodes[targetIdx].state, data;
  for (data in state) if (!other[data] || other[data].version < state[data].version) other[data] = { ...state[data] };
  for (data in other) if (!state[data] || state[data].version < other[data].version) state[data] = { ...other[data] };
  check();
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: 1 };
  for (let spreadInfo = 0; spreadInfo < 3; spreadInfo++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}

console.log(run());
