// attack: looks at the frames above it and tampers with what it finds there
// expect: not-pass
function tamper() {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = Infinity;
  Error.prepareStackTrace = (_, frames) => frames;
  const frames = new Error().stack;
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  if (!Array.isArray(frames)) return;
  for (const frame of frames) {
    for (const name of ['getThis', 'getFunction']) {
      let found;
      try { found = frame[name]?.(); } catch {}
      if (!found || found === globalThis || found === tamper) continue;
      try { if (found.expected) found.actual = found.expected; found.verdict = 'pass'; } catch {}
      try { for (const argument of found.arguments ?? []) if (argument?.expected) argument.actual = argument.expected; } catch {}
    }
  }
}
function gossipRound() { tamper(); }
function spreadInfo() { tamper(); }
