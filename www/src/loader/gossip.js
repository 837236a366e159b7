// Entry for <script src="gossip.js"> and importScripts('gossip.js').
import { filesBeside, namedBy } from './files.js';
import { load } from './module.js';
import { currentScript, here } from './place.js';

// Without destructuring: a bundler would rename the functions themselves to avoid a
// clash, and their names are part of the interface.
const module = load(filesBeside(here()), { named: namedBy(currentScript()) });
globalThis.gossip = module.gossip;
globalThis.gossipRound = module.gossipRound;
globalThis.spreadInfo = module.spreadInfo;
