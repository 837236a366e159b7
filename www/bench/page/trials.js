// One epidemic among many nodes: gossip.simulate beside the loop over bytes that a page would write.

/** Rounds of push-pull until all know; one byte a node says whether it knows. */
function loop(nodes, random) {
  const before = new Uint8Array(nodes);
  const now = new Uint8Array(nodes);
  before[0] = 1;
  now[0] = 1;
  let known = 1;
  for (let round = 1; ; round++) {
    for (let node = 0; node < nodes; node++) {
      let peer = Math.floor(random() * (nodes - 1));
      if (peer >= node) peer++;
      if (before[node] === before[peer]) continue;
      const learner = before[node] === 1 ? peer : node;
      if (now[learner] === 0) {
        now[learner] = 1;
        known++;
      }
    }
    if (known === nodes) return round;
    before.set(now);
  }
}

/** xorshift32, in [0, 1): faster than Math.random. */
function randomNumbers(seed) {
  let x = seed | 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}

/**
 * Resolves to { contender: [nanoseconds a trial] }, in turns. A simulation of one trial is one
 * worker's work, as the loop is; its start is part of the time.
 */
export async function measureTrials({ nodes, samples, warmUps }) {
  await globalThis.moduleReady;
  const agents = (seed) => gossip.simulate({ nodes, mode: 'push-pull', engine: 'agents', trials: 1, seed });
  const counts = (seed) => gossip.simulate({ nodes, mode: 'push-pull', engine: 'counts', trials: 1, seed });
  const contenders = { agents, counts, 'byte loop': (seed) => loop(nodes, randomNumbers(seed)) };
  const times = { agents: [], counts: [], 'byte loop': [] };
  for (let sample = -warmUps; sample < samples; sample++) {
    for (const [name, trial] of Object.entries(contenders)) {
      const begin = performance.now();
      await trial(sample + warmUps + 1);
      if (sample >= 0) times[name].push((performance.now() - begin) * 1e6);
    }
  }
  return times;
}
