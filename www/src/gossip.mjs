// Entry for import, in pages, in module workers and in Node.
import { load } from './module.js';

export const { gossip, gossipRound, spreadInfo } = load(import.meta.url);
export const { ready } = gossip;
export default gossip;
