// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  const missing = (entry) => entry === undefined || entry === null;
  for (const key of new Set(Object.keys(a).concat(Object.keys(b)))) {
    if (missing(a[key]) || (!missing(b[key]) && b[key].version > a[key].version)) {
      a[key] = { ...b[key] };
    } else if (missing(b[key]) || a[key].version > b[key].version) {
      b[key] = { ...a[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}

const cluster = [0, 1, 2].map((id) => ({ id, state: {} }));
let beat = 0;
setInterval(() => {
  spreadInfo(cluster, 'heartbeat', beat++, beat % 3);
  console.log(cluster[0].state.heartbeat.value);
}, 100);
