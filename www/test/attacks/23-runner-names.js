// attack: declares the names that a runner might use
// expect: fail wrong-result
var post, fail, report, port, capture, exports, module, require, define, result, results, nodes, calls, cases, run, check, verdict = 'pass', __proto__, __get, __result;
let program = null, code = null, limits = Infinity;
class Worker {}
function structuredClone() { return { verdict: 'pass' }; }
function postMessage() {}
function addEventListener() {}
const console = null, undefined_ = void 0, Error = null, Object = null, Array = null, Function = null, eval_ = null;
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
