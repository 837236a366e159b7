// A correct gossipRound, for judging spreadInfo alone. It travels to the sandbox as
// text, and only with the jobs that need it: a program whose own gossipRound is judged
// cannot find one there.

/** Uses nothing outside itself. It tolerates values that are not entries, and may return something for programs that use its result. */
function correctRound(handedOver, result) {
  const stateAt = (nodes, index, name) => {
    const state = nodes?.[index]?.state;
    if (state !== undefined) return state;
    if (typeof nodes !== 'object' || !(nodes?.length >= 0)) throw new TypeError('gossipRound: "nodes" must be the array of nodes');
    if (typeof index === 'number' && index in nodes) {
      throw new TypeError(`gossipRound: nodes[${index}] ${nodes[index] == null ? `is ${nodes[index]}` : 'has no state'}`);
    }
    let got = `${typeof index}`;
    try {
      got = JSON.stringify(index)?.slice(0, 60) ?? got;
    } catch {} // a cycle
    throw new TypeError(`gossipRound: "${name}" must be an index of nodes, got ${got}`);
  };
  const give = (from, to) => {
    let moved = 0;
    for (const key in from) {
      const theirs = from[key] ?? {};
      if (to[key] != null && !(theirs.version > to[key].version)) continue;
      to[key] = handedOver(theirs);
      moved++;
    }
    return moved;
  };
  // A method keeps its name when the build shortens others.
  return {
    gossipRound(nodes, sourceIdx, targetIdx) {
      const source = stateAt(nodes, sourceIdx, 'sourceIdx');
      const target = stateAt(nodes, targetIdx, 'targetIdx');
      const told = give(source, target);
      const learned = give(target, source);
      return result(nodes, sourceIdx, targetIdx, told, learned);
    },
  }.gossipRound;
}

const copy = ({ value, version }) => ({ value, version });

/** One that returns something made of how many entries the target and the source have got. */
const telling = (made) => `(${correctRound})(${copy}, (nodes, source, target, told, learned) => (${made})(told, learned))`;

/** Expressions, by the names that the judge gives them (gossip/check/observation.go); empty for the program's own. */
export const standIns = {
  __proto__: null,
  '': '',
  copying: `(${correctRound})(${copy}, (nodes) => nodes)`,
  sharing: `(${correctRound})((entry) => entry, (nodes) => nodes)`,
  quiet: `(${correctRound})(${copy}, () => {})`,
  node: `(${correctRound})(${copy}, (nodes, _, targetIdx) => nodes[targetIdx])`,
  state: `(${correctRound})(${copy}, (nodes, _, targetIdx) => nodes[targetIdx].state)`,
  both: `(${correctRound})(${copy}, (nodes, sourceIdx, targetIdx) => [nodes[sourceIdx], nodes[targetIdx]])`,
  moved: telling('(told, learned) => told + learned'),
  'any-moved': telling('(told, learned) => told + learned > 0'),
  told: telling('(told) => told'),
  'any-told': telling('(told) => told > 0'),
  learned: telling('(_, learned) => learned'),
  'any-learned': telling('(_, learned) => learned > 0'),
};
