// Entry for <script src="gossip.js"> and importScripts('gossip.js').
import { load } from './module.js';

/** The URL of this file: workers do not tell, but the stack of an error does. */
function here() {
  const script = globalThis.document?.currentScript;
  if (script?.src) return script.src;
  const frame = /((?:https?|file|[a-z-]+-extension):\/\/.*?):\d+:\d+/.exec(new Error('where').stack);
  return frame === null ? globalThis.location.href : frame[1];
}

// Not by destructuring: a bundler would rename the functions themselves to keep
// the names apart, and their names are part of the interface.
const module = load(here());
globalThis.gossip = module.gossip;
globalThis.gossipRound = module.gossipRound;
globalThis.spreadInfo = module.spreadInfo;
