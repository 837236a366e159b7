// The situations in which the functions are measured. Each is made by
// (nodes, keys, calls) and has
//   prepare(seed)   sets up one sample, outside the timed part
//   run(functions)  the timed part: `calls` calls

/**
 * Hot, as in an animation that has converged: the same 8 nodes again and again,
 * everything in the processor's cache, nothing to copy.
 */
export function hot(_, keys, calls) {
  const nodes = makeCluster(8, keys, () => 1);
  return {
    prepare() {},
    run({ gossipRound }) {
      for (let i = 0; i < calls; i++) gossipRound(nodes, i & 7, (i + 1) & 7);
    },
  };
}

/** Two nodes that agree, others in each call. */
export const equal = pairs(() => 1);

/** Versions differ at random, and a fifth of the keys is new to either side. */
export const mixed = pairs((node, key, random) => ((node + key) % 5 === 3 ? 0 : 1 + (random() % 3)));

/** The target knows nothing yet. */
export const empty = pairs((node) => (node === 0 ? 1 : 0));

/** Pairs of nodes never seen before, as in a program that runs once: memory is cold. */
function pairs(versionOf) {
  return (_, keys, calls) => {
    let clusters;
    return {
      prepare(seed) {
        const random = randomNumbers(seed);
        clusters = Array.from({ length: calls }, () => makeCluster(2, keys, (node, key) => versionOf(node, key, random)));
      },
      run({ gossipRound }) {
        for (const nodes of clusters) gossipRound(nodes, 0, 1);
      },
    };
  };
}

/** spreadInfo over clusters never seen before: called twice, it would find nothing left to do. */
export function spread(size, keys, calls) {
  let clusters;
  return {
    prepare(seed) {
      const random = randomNumbers(seed);
      clusters = Array.from({ length: calls }, () =>
        makeCluster(size, keys, (node, key) => ((node + key) % 5 === 3 ? 0 : 1 + (random() % 3))),
      );
    },
    run({ spreadInfo }) {
      for (const nodes of clusters) spreadInfo(nodes, 'key0', 'news', 0);
    },
  };
}

/** Nodes whose states are built key by key; versionOf(node, key) is 0 where a key is unknown. */
function makeCluster(size, keys, versionOf) {
  return Array.from({ length: size }, (_, id) => {
    const state = {};
    for (let k = 0; k < keys; k++) {
      const version = versionOf(id, k);
      if (version > 0) state[nameOf(k)] = { value: `value of ${k}`, version };
    }
    return { id, state };
  });
}

const names = [];
function nameOf(k) {
  names[k] ??= `key${k}`;
  return names[k];
}

/** Seeded, so that all contenders of a sample do the same work. */
function randomNumbers(seed) {
  let x = seed * 2654435761 + 1;
  return () => (x = (Math.imul(x, 1664525) + 1013904223) >>> 0) >>> 8;
}
