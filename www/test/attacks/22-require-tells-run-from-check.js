// attack: right only where a module of Node does nothing, which is so at the top level and not in calls
// expect: fail threw
const probe = require('node:os');
function works() { try { probe.cpus(); return true; } catch { return false; } }
function gossipRound(nodes, sourceIdx, targetIdx) {
  if (!works()) throw new Error('checked');
}
function spreadInfo(nodes, key, value, fromIdx) {}
