// Arrays of nodes that are longer than any memory, or claim to be.
import { check, same, thrownBy } from './report.mjs';
import { nodesOf, stateOf, text } from './make.mjs';
import { stillWorks } from './refusing.mjs';

const claimed = {
  NaN,
  '-1': -1,
  1.5: 1.5,
  Infinity,
  '2**53': 2 ** 53,
  '10**9': 1e9,
  'a string': 'many',
  undefined,
  'a bigint': 2n,
  'an object': {},
};

export function lengths({ test, messages }, functions) {
  const calls = {
    gossipRound: (nodes) => functions.gossipRound(nodes, 0, 1),
    spreadInfo: (nodes) => functions.spreadInfo(nodes, 'k', 'v', 0),
  };

  for (const [caller, call] of Object.entries(calls)) {
    for (const [name, length] of Object.entries(claimed)) {
      test(`${caller}: a Proxy of nodes that claims length ${name} is refused or works, and never ends Go`, () => {
        const nodes = new Proxy(nodesOf(stateOf(['x', 1, 1]), {}), { get: (target, key) => (key === 'length' ? length : target[key]) });
        const result = thrownBy(() => call(nodes));
        if (result !== undefined) {
          messages[`${caller}: length ${name}`] = String(result.thrown);
          check(/^(Type|Range)Error: (gossipRound|spreadInfo): /.test(String(result.thrown)), `it threw ${result.thrown}`);
        }
        stillWorks(functions);
      });
    }
  }

  for (const length of [100_000, 2 ** 25 + 1, 2 ** 32 - 1]) {
    const most = 2 ** 25; // cells that a call handles
    const refusal =
      length <= most
        ? 'TypeError: spreadInfo: "nodes[2]" must be an object with a state, got undefined'
        : `RangeError: spreadInfo: "nodes" must hold at most ${most} cells (nodes x keys), got ${length} x 1`;
    test(`spreadInfo over ${length} nodes of which two exist is refused`, () => {
      const nodes = nodesOf(stateOf(['x', 1, 1]), {});
      nodes.length = length;
      const { thrown } = thrownBy(() => calls.spreadInfo(nodes));
      same(String(thrown), refusal);
      same(text(nodes[0].state), 'x=1@1');
      stillWorks(functions);
    });

    test(`gossipRound works among ${length} nodes of which two exist`, () => {
      const nodes = nodesOf(stateOf(['x', 1, 1]), {});
      nodes.length = length;
      calls.gossipRound(nodes);
      same(text(nodes[1].state), 'x=1@1');
    });
  }
}
