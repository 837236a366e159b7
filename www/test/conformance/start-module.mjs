import * as module from '../gossip.mjs';

Object.assign(globalThis, { gossip: module.gossip, gossipRound: module.gossipRound, spreadInfo: module.spreadInfo });
globalThis.started = module.ready;
