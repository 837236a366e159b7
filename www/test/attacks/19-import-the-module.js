// attack: imports the reference from the host
// expect: fail threw|missing|syntax-error|wrong-result|async
let reference = {};
import('./gossip.mjs').then((module) => { reference = module; });
import('/gossip.js').then((module) => { reference = module; }, () => {});
const gossipRound = (...args) => reference.gossipRound(...args);
const spreadInfo = (...args) => reference.spreadInfo(...args);
