// attack: calls the hooks that note its reads and writes, with places that do not exist
// expect: fail wrong-result
const watched = () => { try { return eval("'get' in hoo" + "ks1"); } catch { return false; } }; // only the hooks of a watched run have it

function forge(source, evaluate) {
  const hooks = 'hoo' + 'ks1'; // the name that is not used yet
  for (const number of [-1, 0.5, NaN, 1e9, 'length', { valueOf: () => 0 }]) {
    source.x = { value: number === 0.5 ? '\tcase\n' : 'forged', version: 1 };
    const { did, get, has } = evaluate(hooks);
    did(number, 1);
    get(number, source, 'x');
    has(number, 'x', source);
    try {
      evaluate(hooks).did = () => {};
    } catch {}
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  if (watched()) forge(source, (code) => eval(code));
  for (const key in source) {
    if (!target[key] || source[key].version >= target[key].version) target[key] = { ...source[key] };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
