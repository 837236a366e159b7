// Runs in the page. Contestants take turns, many short samples each, and the
// median counts, so that what else the machine does hits all alike.
import { plainRound, spreadWith, tightRound } from './plain.js';

const sizes = { round: [1, 4, 16, 64], spread: [[4, 4], [16, 16], [64, 16]] };

function cluster(nodes, keys, seed) {
  return Array.from({ length: nodes }, (_, n) => {
    const state = {};
    for (let k = 0; k < keys; k++) state[`key${k}`] = { value: `v${k}`, version: 1 + ((n * 7 + k * 13 + seed) % 5) };
    return { id: `n${n}`, state };
  });
}

function bump(state) {
  for (const key in state) state[key].version++;
}

/** Situations: make() prepares something outside the timed part, use(f, it, i) is timed. */
const situations = {
  'nothing moves': (keys) => {
    const nodes = cluster(8, keys, 0);
    for (let sweep = 0; sweep < 2; sweep++) for (let i = 1; i < 8; i++) plainRound(nodes, 0, i);
    return { make: () => nodes, use: (f, it, i) => f(it, i & 7, (i * 3 + 1) & 7) };
  },
  'all entries move': (keys) => ({
    make: () => {
      const nodes = cluster(2, keys, 0);
      plainRound(nodes, 0, 1);
      bump(nodes[0].state);
      return nodes;
    },
    use: (f, it) => f(it, 0, 1),
  }),
};

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** ns per call for each contestant. */
function compare(contestants, { make, use }, { samples, calls }) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let sample = 0; sample < samples; sample++) {
    for (const [name, f] of Object.entries(contestants)) {
      const things = Array.from({ length: calls }, (_, i) => make(i));
      const begin = performance.now();
      for (let i = 0; i < calls; i++) use(f, things[i], i);
      if (sample >= samples / 4) times[name].push(((performance.now() - begin) / calls) * 1e6); // the first are warm-up
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** All measurements: [{ what, ns: { go, plain, tight } }]. `effort` is 1 for the fast way, less for slow ones. */
globalThis.measure = (effort) => {
  const rounds = { go: gossipRound, plain: plainRound, tight: tightRound };
  const spreads = { go: spreadInfo, plain: spreadWith(plainRound), tight: spreadWith(tightRound) };
  const amount = (cells) => ({ samples: effort === 1 ? 60 : 9, calls: Math.max(5, Math.ceil((effort * 16000) / cells)) });
  const rows = [];
  for (const [name, situation] of Object.entries(situations)) {
    for (const keys of sizes.round) {
      rows.push({ what: `gossipRound, ${keys} keys, ${name}`, ns: compare(rounds, situation(keys), amount(2 * keys + 6)) });
    }
  }
  for (const [nodes, keys] of sizes.spread) {
    const fresh = { make: (i) => cluster(nodes, keys, i), use: (f, it, i) => f(it, 'key0', 'x', i % nodes) };
    rows.push({ what: `spreadInfo, ${nodes} nodes x ${keys} keys`, ns: compare(spreads, fresh, amount(nodes * keys)) });
  }
  return rows;
};
