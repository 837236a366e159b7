// Go's functions in the sandbox.
import { couldNotCheck, couldNotRun, needsPage } from '../client/unavailable.js';
import { create } from '../loader/instance.js';

/** Starts Go from its compiled module; resolves to { gossip, gossipRound, spreadInfo }. */
export async function startGo(module) {
  const { gossip, gossipRound, spreadInfo } = create({
    compile: async () => module,
    check: async () => couldNotCheck(needsPage('gossip.check'), 0),
    run: async () => couldNotRun(needsPage('gossip.run')),
    simulate: async () => {
      throw new Error('gossip.simulate does not work in programs');
    },
  });
  await gossip.ready;
  return { gossip, gossipRound, spreadInfo };
}
