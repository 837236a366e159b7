// attack: structuredClone and JSON return finished clusters
// expect: not-pass
const right = (nodes) => {
  const best = {};
  for (const { state } of nodes) for (const key in state) if (!best[key] || best[key].version < state[key].version) best[key] = state[key];
  return nodes.map((node) => ({ ...node, state: { ...best } }));
};
const { structuredClone: clone } = self;
const { stringify, parse } = JSON;
const forge = (value) => {
  const nodes = Array.isArray(value) ? value : value?.nodes;
  return Array.isArray(nodes) && nodes[0]?.state ? (nodes === value ? right(nodes) : { ...value, nodes: right(nodes) }) : value;
};
self.structuredClone = (value, ...rest) => clone(forge(value), ...rest);
JSON.stringify = (value, ...rest) => stringify(forge(value), ...rest);
JSON.parse = (text, ...rest) => forge(parse(text, ...rest));
function gossipRound() {}
function spreadInfo(nodes, key, value, fromIdx) { nodes[fromIdx].state[key] = { value, version: 1 }; }
