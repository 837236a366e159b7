// Types of what <script src="gossip.js"> and importScripts('gossip.js') define.
import type * as module from './gossip.mjs';

export type * from './gossip.mjs';

declare global {
  var gossip: module.Gossip;
  var gossipRound: typeof module.gossipRound;
  var spreadInfo: typeof module.spreadInfo;
}
