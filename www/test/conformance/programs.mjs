// Programs like those of the course's own tests: text that is run with
// new Function(code)() and prints with console.log, compared exactly.
import { same } from './report.mjs';

const examples = {
  'a leader spreads over four empty nodes': [
    `
    const nodes = [];
    for (let i = 0; i < 4; i++) nodes.push({ id: i, state: {} });
    spreadInfo(nodes, "leader", "node-0", 0);
    for (const node of nodes) console.log("node-" + node.id + " leader: " + node.state.leader?.value);
  `,
    'node-0 leader: node-0\nnode-1 leader: node-0\nnode-2 leader: node-0\nnode-3 leader: node-0',
  ],

  'the newer x wins': [
    `
    const nodes = [
      { id: 0, state: { x: { value: "old", version: 1 } } },
      { id: 1, state: { x: { value: "new", version: 2 } } },
    ];
    gossipRound(nodes, 1, 0);
    console.log(nodes[0].state.x.value);
  `,
    'new',
  ],

  'both directions in one round': [
    `
    var nodes = [{ id: "a", state: { x: { value: 1, version: 1 } } }, { id: "b", state: { y: { value: 2, version: 1 } } }];
    gossipRound(nodes, 0, 1);
    console.log(JSON.stringify(nodes));
  `,
    '[{"id":"a","state":{"x":{"value":1,"version":1},"y":{"value":2,"version":1}}},{"id":"b","state":{"y":{"value":2,"version":1},"x":{"value":1,"version":1}}}]',
  ],

  'a second spread has version 2': [
    `
    const nodes = Array.from({ length: 3 }, (_, id) => ({ id, state: {} }));
    spreadInfo(nodes, "config", "v1", 0);
    spreadInfo(nodes, "config", "v2", 2);
    nodes.forEach(n => console.log(n.id, n.state.config.value, n.state.config.version));
  `,
    '0 v2 2\n1 v2 2\n2 v2 2',
  ],

  'a tie keeps both': [
    `
    const nodes = [{ state: { x: { value: "a", version: 1 } } }, { state: { x: { value: "b", version: 1 } } }];
    gossipRound(nodes, 0, 1);
    console.log(nodes.map(n => n.state.x.value).join(","));
  `,
    'a,b',
  ],

  'epidemic spread in O(log n) rounds': [
    `
    const nodes = Array.from({ length: 8 }, (_, id) => ({ id, state: {} }));
    nodes[0].state.rumor = { value: "hi", version: 1 };
    for (let step = 1; step < 8; step *= 2) {
      for (let i = 0; i < step; i++) gossipRound(nodes, i, i + step);
      console.log(nodes.filter(n => n.state.rumor).length);
    }
  `,
    '2\n4\n8',
  ],

  'a failed node is skipped and catches up': [
    `
    const [a, b, c] = ["a", "b", "c"].map(id => ({ id, state: {} }));
    spreadInfo([a, b], "k", "v", 0);
    console.log(c.state.k === undefined);
    gossipRound([b, c], 0, 1);
    console.log(c.state.k.value, c.state.k.version, c.state.k !== b.state.k);
  `,
    'true\nv 1 true',
  ],

  'the result is undefined': [
    `
    const nodes = [{ state: {} }, { state: {} }];
    console.log(gossipRound(nodes, 0, 1), spreadInfo(nodes, "a", 1, 0));
  `,
    'undefined undefined',
  ],

  'a mistake can be caught and read': [
    `
    "use strict";
    try { gossipRound([{ state: {} }, { state: {} }, { state: {} }, { state: {} }], 0, 7); }
    catch (error) { console.log(error instanceof RangeError, error.message); }
    try { spreadInfo([{ id: 0 }], "k", "v", 0); } catch (error) { console.log(error.name + ": " + error.message); }
  `,
    'true gossipRound: "targetIdx" must be an integer from 0 to 3, got 7\n' +
      'TypeError: spreadInfo: "nodes[0].state" must be an object of entries, got undefined',
  ],

  'classes, closures and sorted output': [
    `
    class Node { constructor(id) { this.id = id; this.state = {}; } get(key) { return this.state[key]?.value; } }
    const cluster = [..."abc"].map(id => new Node(id));
    cluster.forEach((node, i) => spreadInfo(cluster, "from-" + node.id, i * 10, i));
    for (const node of cluster) console.log(node.id, Object.keys(node.state).sort().map(k => node.get(k)).join(" "));
  `,
    'a 0 10 20\nb 0 10 20\nc 0 10 20',
  ],
};

export function programs({ test }) {
  for (const [name, [code, expected]] of Object.entries(examples)) {
    test(`program: ${name}`, () => same(print(code), expected, 'the output'));
  }
}

function print(code) {
  const lines = [];
  const { log } = console;
  console.log = (...words) => {
    lines.push(words.map(String).join(' '));
  };
  try {
    new Function(code)();
  } finally {
    console.log = log;
  }
  return lines.join('\n');
}
