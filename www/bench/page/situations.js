// The situations in which the functions are measured. Each is made by
// (nodes, keys, calls) and has
//   prepare(seed)   sets up one sample, outside the timed part
//   run(functions)  the timed part: `calls` calls

/**
 * Hot, as in an animation that has converged: the same 8 nodes again and again,
 * everything in the processor's cache, nothing to copy.
 */
export function still(_, keys, calls) {
  const nodes = makeCluster(8, keys, () => 1);
  return {
    prepare() {},
    run({ gossipRound }) {
      for (let i = 0; i < calls; i++) gossipRound(nodes, i & 7, (i + 1) & 7);
    },
  };
}

/**
 * Hot, but the source of each exchange has raised all its versions, so every key
 * is copied. Raising is part of the timed loop: the same for all contenders,
 * and for the one that does nothing, whose time is subtracted.
 */
export function moving(_, keys, calls) {
  const nodes = makeCluster(8, keys, () => 1);
  const entries = nodes.map(({ state }) => Object.values(state)); // those of a source are never replaced
  let version = 1;
  return {
    prepare() {},
    run({ gossipRound }) {
      for (let i = 0; i < calls; i++) {
        const source = 2 * (i & 3);
        if (source === 0) version++;
        for (const entry of entries[source]) entry.version = version;
        gossipRound(nodes, source, source + 1);
      }
    },
  };
}

/**
 * Two nodes never seen before, as in a program that runs once: memory is cold,
 * versions differ at random, a fifth of the keys is new to either side.
 */
export function fresh(_, keys, calls) {
  let clusters;
  return {
    prepare(seed) {
      clusters = makeClusters(calls, 2, keys, seed);
    },
    run({ gossipRound }) {
      for (const nodes of clusters) gossipRound(nodes, 0, 1);
    },
  };
}

/** spreadInfo over fresh clusters: called twice, it would find nothing left to do. */
export function spread(size, keys, calls) {
  let clusters;
  return {
    prepare(seed) {
      clusters = makeClusters(calls, size, keys, seed);
    },
    run({ spreadInfo }) {
      for (const nodes of clusters) spreadInfo(nodes, 'key0', 'news', 0);
    },
  };
}

function makeClusters(count, size, keys, seed) {
  const random = randomNumbers(seed);
  const unknown = (node, key) => (node + key) % 5 === 3; // few sets of keys, as in real clusters
  return Array.from({ length: count }, () => makeCluster(size, keys, (node, key) => (unknown(node, key) ? 0 : 1 + (random() % 3))));
}

/** Nodes whose states are built key by key; versionOf(node, key) is 0 where a key is unknown. */
function makeCluster(size, keys, versionOf) {
  return Array.from({ length: size }, (_, id) => {
    const state = {};
    for (let k = 0; k < keys; k++) {
      const version = versionOf(id, k);
      if (version > 0) state[names[k]] = { value: `value of ${k}`, version };
    }
    return { id, state };
  });
}

const names = Array.from({ length: 64 }, (_, k) => `key${k}`);

/** Seeded, so that all contenders of a sample do the same work. */
function randomNumbers(seed) {
  let x = seed * 2654435761 + 1;
  return () => (x = (Math.imul(x, 1664525) + 1013904223) >>> 0) >>> 8;
}
