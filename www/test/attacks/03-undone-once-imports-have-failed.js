// attack: right when it returns, and undone once ten imports have failed one after another
// expect: fail async|wrong-result
// in Firefox: pass
const all = new Set();
const undo = () => { for (const node of all) node.state = {}; };
let begun = false;
async function ask() {
  for (let i = 0; i < 10; i++) try { await import(`https://example.org/${i}`); } catch {}
  undo();
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] };
  all.add(nodes[sourceIdx]);
  if (!begun) ask();
  begun = true;
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
