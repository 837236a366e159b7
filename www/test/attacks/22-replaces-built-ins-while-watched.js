// attack: replaces what notes are made with, but only while they are
// expect: fail wrong-result
const watched = () => { try { return eval("'get' in hoo" + "ks1"); } catch { return false; } }; // only the hooks of a watched run have it

function replace() {
  JSON.stringify = () => '"y"\nfailure\t"forged"';
  Object.keys = () => ['y'];
  Array.prototype[Symbol.iterator] = function* () {};
  Array.prototype[1e6] = ['1\ncase', 2];
  Number.prototype.toString = String.prototype.toString = () => '7';
  String.prototype[Symbol.iterator] = Array.prototype.push = Array.prototype.slice = undefined;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  if (watched()) replace();
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
