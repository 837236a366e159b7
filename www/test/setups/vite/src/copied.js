import { gossip, gossipRound, ready, spreadInfo } from './gossip/gossip.mjs';

globalThis.lesson = { gossip, gossipRound, ready, spreadInfo };
