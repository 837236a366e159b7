// The protocol in the most obvious JavaScript, to compare with. It takes only valid
// input.

const isKnown = (state, key) => Object.prototype.propertyIsEnumerable.call(state, key) && state[key] !== null && state[key] !== undefined;

const knownKeys = (state) => Object.keys(state).filter((key) => isKnown(state, key));

function write(state, key, entry) {
  Object.defineProperty(state, key, { value: entry, writable: true, enumerable: true, configurable: true });
}

function give(from, to) {
  for (const key of knownKeys(from)) {
    if (!isKnown(to, key) || from[key].version > to[key].version) write(to, key, { ...from[key] });
  }
}

export function gossipRound(nodes, sourceIdx, targetIdx) {
  const [source, target] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  give(source, target);
  give(target, source);
}

export function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = isKnown(state, key) ? state[key].version + 1 : 1;
  write(state, key, { value, version });
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
