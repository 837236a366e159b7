// attack: hopes to meet a correct gossipRound when spreadInfo is judged, and keeps it wherever something might last
// expect: fail wrong-result
const loot = [];
const own = String(gossipRound);
const keep = (found) => {
  loot.push(found);
  for (const place of [globalThis, Object.prototype, Function.prototype, navigator, location, performance, crypto, console]) {
    try { Object.defineProperty(place, 'kept', { value: found, configurable: true }); } catch {}
  }
  try { self.name = String(found); } catch {}
  try { performance.mark(String(found)); } catch {}
  try { localStorage.kept = String(found); } catch {}
  try { structuredClone(found); } catch {}
};
if (globalThis.gossipRound && String(globalThis.gossipRound) !== own) keep(globalThis.gossipRound);
if (String(gossipRound) !== own) keep(gossipRound);
for (const text of [self.name, ...performance.getEntriesByType('mark').map(({ name }) => name)]) {
  try { const found = (0, eval)(`(${text})`); if (typeof found === 'function') loot.push(found); } catch {}
}
if (globalThis.kept) loot.push(globalThis.kept);
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
