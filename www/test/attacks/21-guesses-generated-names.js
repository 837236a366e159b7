// attack: guesses the names that a runner puts around a program, and uses what it finds
// expect: fail wrong-result
const loot = [];
const words = ['read', 'reader', 'recorder', 'recorderStep', 'standIn', 'standin', 'jobToken', 'token', 'port', 'post', 'round', 'correctRound', 'standIns', 'job', 'observe', 'step', 'run', 'main', 'gossip', 'meta', 'value', 'standIn_gossipRound', 'standIn_spreadInfo'];
for (const word of words) {
  for (const name of [word, `_${word}`, `${word}_`, `${word}1`, `__${word}`, `$${word}`]) {
    let found;
    try { found = eval(name); } catch {}
    if (typeof found === 'function') loot.push(found);
    if (found && typeof found === 'object') for (const key of Reflect.ownKeys(found)) if (typeof found[key] === 'function') loot.push(found[key]);
    try { eval(`${name} = () => () => {}`); } catch {}
  }
}
try { eval('read')(() => loot[0], () => loot[0]); } catch {}
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const stolen of loot) {
    try { stolen(nodes, sourceIdx, targetIdx); } catch {}
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
