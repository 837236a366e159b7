// attack: looks for functions that it was not given: in its arguments, its callers, its stack and the frames that generators and getters see
// expect: not-pass
const loot = [];
const take = (found) => { if (typeof found === 'function' && !loot.includes(found)) loot.push(found); };
for (const argument of arguments) {
  take(argument);
  for (const key of Reflect.ownKeys(Object(argument))) take(argument[key]);
}
function climb(start) {
  for (let caller = start, i = 0; caller && i < 30; i++) {
    take(caller);
    try { for (const argument of caller.arguments) take(argument); } catch {}
    try { caller = caller.caller; } catch { break; }
  }
}
function look() {
  try { climb(arguments.callee.caller); } catch {}
  try { climb(look.caller); } catch {}
  Error.prepareStackTrace = (error, sites) => {
    for (const site of sites) {
      for (const name of ['getFunction', 'getThis', 'getEvalOrigin']) { try { take(site[name]()); } catch {} }
    }
  };
  try { void new Error().stack; } catch {}
  delete Error.prepareStackTrace;
}
look();
(function* () { look(); })().next();
({ get x() { look(); return 1; } }).x;
[1].map(look);
JSON.stringify({ toJSON: look });
new Proxy({}, { get: look }).x;
setTimeout(look);
for (const name of ['gossipRound', 'spreadInfo', 'call', 'apply', 'next']) {
  const original = Function.prototype[name];
  if (original) Function.prototype[name] = function (...args) { look(); take(this); return Reflect.apply(original, this, args); };
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const stolen of loot) {
    try { stolen(nodes, sourceIdx, targetIdx); } catch {}
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
