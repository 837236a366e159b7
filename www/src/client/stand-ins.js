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
    for (const key in from) {
      const theirs = from[key] ?? {};
      if (to[key] == null || theirs.version > to[key].version) to[key] = handedOver(theirs);
    }
  };
  // A method keeps its name when the build shortens others.
  return {
    gossipRound(nodes, sourceIdx, targetIdx) {
      const source = stateAt(nodes, sourceIdx, 'sourceIdx');
      const target = stateAt(nodes, targetIdx, 'targetIdx');
      give(source, target);
      give(target, source);
      return result(nodes, sourceIdx, targetIdx);
    },
  }.gossipRound;
}

const copy = ({ value, version }) => ({ value, version });

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
};
