// attack: right by syntax alone, but the common built-ins are gone
// expect: pass
const own = {}.hasOwnProperty.call.bind({}.hasOwnProperty);

function give(from, to) {
  for (const key in from) {
    if (own(from, key) && (!own(to, key) || from[key].version > to[key].version)) to[key] = { value: from[key].value, version: from[key].version };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value: value, version: own(state, key) ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
for (const name of ['Object', 'Array', 'JSON', 'Map', 'Set', 'WeakMap', 'Promise', 'Symbol', 'Reflect', 'Proxy', 'Error', 'TypeError', 'structuredClone', 'performance', 'Date', 'console', 'postMessage', 'MessagePort', 'setTimeout', 'queueMicrotask', 'String', 'Number', 'Function']) {
  try { delete globalThis[name]; } catch {}
}
