import { gossip, gossipRound, ready, spreadInfo } from 'gossip-lesson';

globalThis.lesson = { gossip, gossipRound, ready, spreadInfo };
