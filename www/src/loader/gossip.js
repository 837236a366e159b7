// Entry for <script src="gossip.js"> and importScripts('gossip.js').
import { here } from './here.js';
import { load } from './module.js';

// Without destructuring: a bundler would rename the functions themselves to avoid a
// clash, and their names are part of the interface.
const module = load(here());
globalThis.gossip = module.gossip;
globalThis.gossipRound = module.gossipRound;
globalThis.spreadInfo = module.spreadInfo;
