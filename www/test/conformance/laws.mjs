// The rules of gossipRound and spreadInfo on ordinary data.
import { check, same, sameList } from './report.mjs';
import { entry, nodesOf, own, stateOf, text } from './make.mjs';

export function laws({ test }, { gossipRound, spreadInfo }) {
  const round = (first, second, from = 0, to = 1) => {
    const nodes = nodesOf(first, second);
    same(gossipRound(nodes, from, to), undefined, 'the result');
    return nodes;
  };

  test('the higher version goes to the other side, from source to target', () => {
    const [a, b] = round(stateOf(['x', 'new', 2]), stateOf(['x', 'old', 1]));
    same(text(a.state), 'x=new@2');
    same(text(b.state), 'x=new@2');
  });

  test('the higher version goes to the other side, from target to source', () => {
    const [a] = round(stateOf(['x', 'old', 1]), stateOf(['x', 'new', 2]));
    same(text(a.state), 'x=new@2');
  });

  test('which of the two is the source makes no difference', () => {
    for (const [from, to] of [
      [0, 1],
      [1, 0],
    ]) {
      const [a, b] = round(stateOf(['x', 1, 1], ['y', 2, 5]), stateOf(['x', 3, 4], ['z', 4, 1]), from, to);
      same(text(a.state), 'x=3@4 y=2@5 z=4@1');
      same(text(b.state), 'x=3@4 z=4@1 y=2@5');
    }
  });

  test('a key known to only one side goes to the other', () => {
    const [a, b] = round(stateOf(['x', 1, 1]), stateOf(['y', 2, 1]));
    same(text(a.state), 'x=1@1 y=2@1');
    same(text(b.state), 'y=2@1 x=1@1');
  });

  test('equal versions are a tie: nothing moves though the values differ', () => {
    const first = entry('mine', 3);
    const second = entry('yours', 3);
    const [a, b] = round({ x: first }, { x: second });
    same(a.state.x, first);
    same(b.state.x, second);
  });

  test('the node and state objects themselves are changed', () => {
    const states = [stateOf(['x', 1, 1]), stateOf(['y', 1, 1])];
    const nodes = nodesOf(...states);
    const [first, second] = nodes;
    gossipRound(nodes, 0, 1);
    sameList([...nodes, ...nodes.map((node) => node.state)], [first, second, ...states]);
    same(first.id, 'n10');
  });

  test('a winning entry is untouched, and its copy is a new object', () => {
    const winner = Object.freeze(entry('v', 2));
    const loser = Object.freeze(entry('w', 1));
    const [a, b] = round({ x: winner }, { x: loser });
    same(a.state.x, winner);
    check(b.state.x !== winner && b.state.x !== loser, 'the losing entry must be replaced by a copy');
    same(loser.value, 'w');
  });

  test('calling again changes nothing, not even the identity of objects', () => {
    const nodes = round(stateOf(['x', 1, 1], ['y', 2, 2]), stateOf(['y', 1, 1], ['z', 3, 3]));
    const entries = nodes.flatMap(({ state }) => Object.values(state));
    gossipRound(nodes, 0, 1);
    gossipRound(nodes, 1, 0);
    sameList(
      nodes.flatMap(({ state }) => Object.values(state)),
      entries,
    );
  });

  test('a node that gossips with itself changes nothing', () => {
    const nodes = nodesOf(stateOf(['x', 1, 1]), stateOf(['x', 2, 2]));
    const { x } = nodes[0].state;
    same(gossipRound(nodes, 0, 0), undefined);
    same(nodes[0].state.x, x);
    same(text(nodes[1].state), 'x=2@2');
  });

  test('nodes other than the two are not read', () => {
    const nodes = [...nodesOf(stateOf(['x', 1, 1]), {}), null, 'no node', { state: { x: 5 } }];
    gossipRound(nodes, 0, 1);
    same(text(nodes[1].state), 'x=1@1');
  });

  test('existing keys keep their order, new ones are added in the order of the giver', () => {
    const [a, b] = round(stateOf(['c', 1, 1], ['a', 1, 1]), stateOf(['z', 1, 1], ['a', 2, 2], ['y', 1, 1]));
    same(text(a.state), 'c=1@1 a=2@2 z=1@1 y=1@1');
    same(text(b.state), 'z=1@1 a=2@2 y=1@1 c=1@1');
  });

  test('empty states are fine', () => {
    const [a, b] = round({}, {});
    same(text(a.state) + text(b.state), '');
  });

  test('spreadInfo writes version 1 for a new key and spreads it everywhere', () => {
    const nodes = nodesOf({}, {}, {}, {});
    same(spreadInfo(nodes, 'leader', 'node-0', 0), undefined, 'the result');
    for (const { state } of nodes) same(text(state), 'leader=node-0@1');
    same(new Set(nodes.map(({ state }) => state.leader)).size, 4, 'number of entry objects');
  });

  test('spreadInfo writes a plain entry of value and version', () => {
    const nodes = nodesOf({});
    spreadInfo(nodes, 'x', 7, 0);
    sameList(Object.keys(nodes[0].state.x), ['value', 'version']);
    same(Object.getPrototypeOf(nodes[0].state.x), Object.prototype);
  });

  test('spreadInfo adds 1 to the version of the sender', () => {
    const nodes = nodesOf({}, stateOf(['x', 'old', 4]), stateOf(['x', 'older', 3]));
    spreadInfo(nodes, 'x', 'new', 1);
    for (const { state } of nodes) same(text(state), 'x=new@5');
  });

  test('the value of a node that is behind loses to the higher version', () => {
    const nodes = nodesOf({}, stateOf(['x', 'high', 9]));
    spreadInfo(nodes, 'x', 'low', 0);
    for (const { state } of nodes) same(text(state), 'x=high@9');
  });

  test('a tie in spreadInfo leaves both values', () => {
    const nodes = nodesOf({}, stateOf(['x', 'theirs', 1]), {});
    spreadInfo(nodes, 'x', 'mine', 0);
    same(nodes.map(({ state }) => text(state)).join(' | '), 'x=mine@1 | x=theirs@1 | x=mine@1');
  });

  test("spreadInfo replaces the sender's entry, including its extra fields", () => {
    const before = { value: 1, version: 1, by: 'me' };
    const nodes = nodesOf({ x: before }, {});
    spreadInfo(nodes, 'x', 2, 0);
    check(nodes[0].state.x !== before, 'the entry must be a new one');
    same(before.value, 1);
    same('by' in nodes[1].state.x, false);
  });

  test('spreadInfo spreads everything that any node knows to all nodes', () => {
    const nodes = nodesOf(stateOf(['a', 0, 1]), stateOf(['b', 1, 1]), stateOf(['c', 2, 1], ['a', 'newer', 2]));
    spreadInfo(nodes, 'k', 'v', 1);
    same(text(nodes[0].state), 'a=newer@2 b=1@1 k=v@1 c=2@1');
    same(text(nodes[1].state), 'b=1@1 k=v@1 a=newer@2 c=2@1');
    same(text(nodes[2].state), 'c=2@1 a=newer@2 b=1@1 k=v@1');
  });

  test('one hundred nodes with one hundred keys each agree after one spread', () => {
    const nodes = nodesOf(
      ...Array.from({ length: 100 }, (_, n) =>
        stateOf(...Array.from({ length: 100 }, (_, k) => [`k${k}`, `${n}/${k}`, (n * 7 + k * 3) % 101])),
      ),
    );
    spreadInfo(nodes, 'k0', 'last', 57);
    for (const { state } of nodes) {
      for (let k = 1; k < 100; k++) same(own(state, `k${k}`).version, nodes[0].state[`k${k}`].version);
    }
  });
}
