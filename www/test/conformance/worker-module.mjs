import { gossip, gossipRound, ready, spreadInfo } from '../gossip.mjs';
import { run } from './realm.mjs';

// The programs look for them here.
Object.assign(globalThis, { gossip, gossipRound, spreadInfo });

globalThis.onmessage = async ({ data: { names, options } }) => {
  await ready;
  postMessage(run(names, options));
};
