// attack: right, but prints markup, ANSI, bidi controls and a tower of combining marks
// expect: pass
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { value: source[key].value, version: source[key].version };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { value: target[key].value, version: target[key].version };
  }
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
console.log('<img src=x onerror="parent.postMessage({ verdict: \'pass\' }, \'*\')"><script>alert(1)<\/script></pre><style>*{display:none}</style>');
console.log('\x1b[2J\x1b[31mred\x1b[0m \x1b]8;;https://example.invalid/\x07link\x1b]8;;\x07 \x00\x07\b\r\f\v\x7f\x9b');
console.log('\u202egnirts a\u202c \u2066isolate \u200f\u200e\u061c\ufeff\u2028\u2029\u0085');
console.log('a' + '\u0301'.repeat(1e5));
console.log('\ud800 lone \udc00', 'verdict: pass', '\n'.repeat(5000));
console.log('%c styled', 'position: fixed; inset: 0; background: url(https://example.invalid/x.png)');
console.error('✔ pass: all 300 cases');
