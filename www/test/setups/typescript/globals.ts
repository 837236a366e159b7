// Compiled, never run: gossip.js defines globals.
import 'gossip-lesson/gossip.js';

const nodes = [{ state: {} }, { state: {} }];
const nothing: undefined = gossipRound(nodes, 0, 1);
globalThis.spreadInfo(nodes, 'leader', 'node-0', 0);
const version: string = gossip.version;
// A program of somebody's may put its own in their place.
gossipRound = (given) => void given;

export { nothing, version };
