// Wrong programs in many styles, and where each goes wrong: the line with the comment
// "here" is the last that the witness names, and `says` is how its sentence begins after
// the number of that line.

const round = `
function gossipRound(nodes, a, b) {
  const [s, t] = [nodes[a].state, nodes[b].state];
  for (const key in s) if (!t[key] || s[key].version > t[key].version) t[key] = { ...s[key] };
  for (const key in t) if (!s[key] || t[key].version > s[key].version) s[key] = { ...t[key] };
}`;

const spread = `
function spreadInfo(nodes, key, value, from) {
  const version = (nodes[from].state[key]?.version ?? 0) + 1;
  nodes[from].state[key] = { value, version };
  for (let sweep = 0; sweep < 3; sweep++) for (let i = 0; i < nodes.length; i++) if (i !== from) gossipRound(nodes, from, i);
}`;

const rounds = [
  [
    'entries edited in place',
    'replaced "x" at node 1: ',
    `
function gossipRound(nodes, a, b) {
  const [s, t] = [nodes[a].state, nodes[b].state];
  for (const key in s) {
    t[key] ??= { ...s[key] };
    t[key].version = s[key].version;
    t[key].value = s[key].value; // here
  }
  for (const key in t) if (!s[key]) s[key] = { ...t[key] };
}`,
  ],
  [
    'spread copies that ignore versions',
    'replaced "x" at node 1: ',
    `
function gossipRound(nodes, a, b) {
  const merged = { ...nodes[b].state, ...nodes[a].state };
  nodes[a].state = { ...merged };
  nodes[b].state = { ...merged }; // here
}`,
  ],
  [
    'a helper that compares the wrong way',
    'replaced "x" at node 1: ',
    `
function isNewer(mine, yours) {
  return !yours || mine.version < yours.version;
}
function take(from, to, key) {
  if (isNewer(from[key], to[key])) {
    to[key] = { ...from[key] }; // here
  }
}
function gossipRound(nodes, a, b) {
  const [s, t] = [nodes[a].state, nodes[b].state];
  for (const key in s) take(s, t, key);
  for (const key in t) take(t, s, key);
}`,
  ],
  [
    'arrow functions, ties move',
    'replaced "x" at node 1: ',
    `
const give = (from, to) =>
  Object.entries(from).forEach(([key, entry]) => {
    if (!to[key] || entry.version >= to[key].version)
      to[key] = { ...entry }; // here
  });
const gossipRound = (nodes, a, b) => {
  give(nodes[a].state, nodes[b].state);
  give(nodes[b].state, nodes[a].state);
};`,
  ],
  [
    'copies by way of a Map',
    'replaced "x" at node 1: ',
    `
function gossipRound(nodes, a, b) {
  const all = new Map();
  for (const i of [b, a])
    for (const [key, entry] of Object.entries(nodes[i].state)) all.set(key, { ...entry });
  nodes[a].state = Object.fromEntries(all);
  nodes[b].state = structuredClone(Object.fromEntries(all)); // here
}`,
  ],
  [
    'loops merged into one over the union',
    'replaced "x" at node 1: ',
    `
function gossipRound(nodes, a, b) {
  const s = nodes[a].state, t = nodes[b].state;
  for (const key of new Set([...Object.keys(s), ...Object.keys(t)])) {
    const mine = s[key], yours = t[key];
    if (mine) t[key] = { ...mine }; // here
    else s[key] = { ...yours };
  }
}`,
  ],
  [
    'methods of a class',
    'replaced "x" at node 1: ',
    `
class Peer {
  #node;
  constructor(node) { this.#node = node; }
  get state() { return this.#node.state; }
  learn(key, { value, version }) {
    const known = this.state[key];
    if (known && known.version > version) {
      known.version = version; // here
    }
    if (!known || version > known.version) this.state[key] = { value, version };
  }
  tell(other) { for (const key in this.state) other.learn(key, this.state[key]); }
}
function gossipRound(nodes, a, b) {
  const [p, q] = [new Peer(nodes[a]), new Peer(nodes[b])];
  p.tell(q); q.tell(p);
}`,
  ],
  [
    'all on one line',
    'replaced "x" at node 1: ',
    `
const go=(s,t)=>{for(const k in s)t[k]={...s[k]}},gossipRound=(n,a,b)=>{go(n[a].state,n[b].state);go(n[b].state,n[a].state)}; // here`,
  ],
  [
    'Object.assign',
    'replaced "x" at node 1: ',
    `
function gossipRound(nodes, a, b) {
  const copy = (state) => JSON.parse(JSON.stringify(state));
  const { state: s } = nodes[a];
  Object
    .assign(nodes[b].state, copy(s)); // here
  Object.assign(s, copy(nodes[b].state));
}`,
  ],
  [
    'an entry that is deleted',
    'removed "x", which was ',
    `
function gossipRound(nodes, a, b) {
  const [s, t] = [nodes[a].state, nodes[b].state];
  for (const key in s) {
    if (!t[key] || s[key].version > t[key].version) t[key] = { ...s[key] };
    else if (s[key].version < t[key].version) {
      delete t[key]; // here
    }
  }
  for (const key in t) if (!s[key] || t[key].version > s[key].version) s[key] = { ...t[key] };
}`,
  ],
  [
    'a value without its version',
    'replaced "x" at node 0: ',
    `
function gossipRound(nodes, a, b) {
  for (const [from, to] of [[nodes[a], nodes[b]], [nodes[b], nodes[a]]]) {
    for (const [key, entry] of Object.entries(from.state)) {
      const known = to.state[key];
      if (known === undefined) to.state[key] = { ...entry };
      else if (entry.version > known.version) {
        known.value = entry.value; // here
      }
    }
  }
}`,
  ],
  [
    'an early return',
    'looked for it there.',
    `
function gossipRound(nodes, a, b) {
  const [s, t] = [nodes[a].state, nodes[b].state];
  for (const key in s) {
    if (!(key in t)) return; // here
    if (s[key].version > t[key].version) t[key] = { ...s[key] };
  }
  for (const key in t) if (!s[key] || t[key].version > s[key].version) s[key] = { ...t[key] };
}`,
    'No line writes "x" at node 0. ',
  ],
  [
    'missing keys',
    'looked for it there.',
    `
function gossipRound(nodes, a, b) {
  const [s, t] = [nodes[a].state, nodes[b].state];
  for (const key in s) {
    if (s[key].version > t[key]?.version) // here
      t[key] = { ...s[key] };
  }
  for (const key in t) if (!s[key] || t[key].version > s[key].version) s[key] = { ...t[key] };
}`,
    'No line writes "x" at node 0. ',
  ],
  [
    'one direction only',
    null,
    `
function gossipRound(nodes, a, b) {
  const [s, t] = [nodes[a].state, nodes[b].state];
  for (const key in s) if (!t[key] || s[key].version > t[key].version) t[key] = { ...s[key] };
}`,
    'No line writes "x" at node 0.',
  ],
].map(([name, says, text, before = '']) => ({ name, says, before, faulty: 'gossipRound', source: `${text}\n${spread}` }));

const spreads = [
  [
    'a version that is too high',
    'wrote "x" at node 0 as "a" v2. It should be "a" v1.',
    `
function spreadInfo(nodes, key, value, from) {
  const { state } = nodes[from];
  state[key] = { value, version: (state[key]?.version ?? 0) + 2 }; // here
  for (let sweep = 3; sweep--; ) nodes.forEach((_, i) => i === from || gossipRound(nodes, from, i));
}`,
  ],
  [
    'a version that stays',
    'replaced "x" at node 0: ',
    `
function spreadInfo(nodes, key, value, from) {
  const known = nodes[from].state[key];
  if (known) {
    known.value = value; // here
  } else nodes[from].state[key] = { value, version: 1 };
  for (let sweep = 3; sweep--; ) nodes.forEach((_, i) => i === from || gossipRound(nodes, from, i));
}`,
  ],
  [
    'everyone told directly',
    'replaced "x" at node 1: ',
    `
function spreadInfo(nodes, key, value, from) {
  const version = (nodes[from].state[key]?.version ?? 0) + 1;
  for (const node of nodes) {
    node.state[key] = { value, version }; // here
  }
  for (let sweep = 3; sweep--; ) nodes.forEach((_, i) => i === from || gossipRound(nodes, from, i));
}`,
  ],
  [
    'a loop that ends too early',
    null,
    `
function spreadInfo(nodes, key, value, from) {
  const version = (nodes[from].state[key]?.version ?? 0) + 1;
  nodes[from].state[key] = { value, version };
  for (let sweep = 0; sweep < 3; sweep++) for (let i = 0; i < nodes.length - 1; i++) if (i !== from) gossipRound(nodes, from, i);
}`,
    'No line writes "x" at node 1.',
  ],
].map(([name, says, text, before = '']) => ({ name, says, before, faulty: 'spreadInfo', source: `${round}\n${text}` }));

export const witnesses = [...rounds, ...spreads];

/** What a finding (see gossip.d.mts) must say about one of them, and what it says. */
export function compared({ source, says, before }, { witness, witnessText }) {
  const line = source.split('\n').findIndex((text) => text.includes('// here')) + 1;
  const expected = says === null ? before : `${before ? `${before}Line` : 'Line'} ${line} ${says}`;
  return [
    [witnessText?.slice(0, expected.length), witness.at(-1)?.line],
    [expected, says === null ? undefined : line],
  ];
}
