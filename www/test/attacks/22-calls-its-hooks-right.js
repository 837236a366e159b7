// attack: right, but calls the hooks in its own text with places that do not exist, and tries to change them
// expect: pass
function meddle(evaluate) {
  const hooks = 'hoo' + 'ks1'; // the name that is not used yet
  const { did } = evaluate(hooks);
  for (const number of [-1, 0.5, NaN, 1e9, 'length', 'map', { valueOf: () => 0 }, [0], null, undefined]) did(number, 1);
  for (const change of [() => (evaluate(hooks).did = null), () => delete evaluate(hooks).did]) {
    try {
      change();
    } catch {}
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!Object.hasOwn(target, key) || source[key].version > target[key].version) target[key] = { ...source[key] };
    meddle((code) => eval(code));
  }
  for (const key in target) {
    if (!Object.hasOwn(source, key) || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}

const nodes = [
  { id: 0, state: { x: { value: 'a', version: 1 } } },
  { id: 1, state: {} },
];
gossipRound(nodes, 0, 1);
console.log(JSON.stringify(nodes));
