// attack: keeps a WebAssembly module in a state, which no message carries to the page
// expect: fail not-cloneable
const module = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
function gossipRound(nodes) { nodes[0].state.x = { value: module, version: 1 }; }
function spreadInfo(nodes) { nodes[0].state.x = { value: module, version: 1 }; }
