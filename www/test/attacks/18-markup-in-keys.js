// attack: keys and values of markup and controls go into the report
// expect: fail wrong-result|too-large
function gossipRound(nodes, sourceIdx, targetIdx) {
  const { state } = nodes[targetIdx];
  state['<img src=x onerror=alert(1)>'] = { value: '</script><script>alert(1)</script>', version: 1 };
  state['\u202e\x1b[31m"${1}"&amp;]]>'] = { value: '*/ <!-- ' + '\u0301'.repeat(1e5), version: 1e308 };
  state['javascript:alert(1)'] = { value: '{{constructor}} $& $1 %s', version: -1 };
  state['a'.repeat(1e5)] = { value: '\ud800', version: 0.1 };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value: value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
