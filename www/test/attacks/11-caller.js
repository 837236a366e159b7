// attack: walks up the callers to find the expected result and the code that compares
// expect: not-pass
function look(start) {
  let found = 0;
  try {
    for (let caller = start, depth = 0; caller && depth < 20; caller = caller.caller, depth++) {
      for (const argument of caller.arguments ?? []) {
        if (argument && typeof argument === 'object') {
          found++;
          if (argument.expected) argument.actual = argument.expected;
          for (const key of Object.keys(argument)) if (typeof argument[key] === 'function') argument[key] = () => true;
        }
      }
    }
  } catch {}
  return found;
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  look(arguments.callee.caller);
  look(gossipRound.caller);
}
function spreadInfo(nodes, key, value, fromIdx) {
  look(arguments.callee.caller);
  look(spreadInfo.caller);
}
