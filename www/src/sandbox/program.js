// Runs a program as the Run buttons do, and reports. Reports are events:
//   { kind: 'line' }, { kind: 'table' }, { kind: 'clear' }   console output, see console.js
//   { kind: 'error', text, line, column }    a throw or a syntax error, with its place if known
//   { kind: 'done', ms }                     the program and all that it put off have ended
import { createConsole } from './console.js';
import { callers, compile, describeSyntaxError, positionIn, sourceName, withoutPrefix } from './locate.js';
import { withGoFunctions } from './replace.js';
import { describeError } from './inspect.js';
import { trackTimers } from './timers.js';
import { create } from '../module.js';

/** More errors than people read: the page is not burdened with the rest. */
const maxErrors = 100;

export async function runProgram({ code, goModule, limits, port }) {
  const post = MessagePort.prototype.postMessage.bind(port);
  const now = performance.now.bind(performance);
  const makeFunction = Function;

  const { preventDefault } = Event.prototype; // a program may change it
  const { apply } = Reflect;
  let errors = 0;
  const fail = (error) => {
    if (++errors <= maxErrors) post({ kind: 'error', text: describeError(error), ...positionIn(error) });
  };
  globalThis.console = createConsole(post, limits, callers);
  addEventListener('error', (event) => { apply(preventDefault, event, []); fail(event.error); });
  addEventListener('unhandledrejection', (event) => { apply(preventDefault, event, []); fail(event.reason); });

  let program = withoutPrefix(code);
  if (goModule !== null) {
    const { gossip, gossipRound, spreadInfo } = create(async () => goModule);
    await gossip.ready;
    program = withGoFunctions(program, { gossip, gossipRound, spreadInfo });
  }
  const begin = now();
  const whenIdle = trackTimers();
  let compiled;
  try {
    compiled = compile(makeFunction, `${program}\n//# sourceURL=${sourceName}`);
  } catch (error) {
    const { message, ...place } = describeSyntaxError(program, error);
    post({ kind: 'error', text: message, ...place });
    post({ kind: 'done', ms: now() - begin });
    return;
  }
  whenIdle(() => post({ kind: 'done', ms: now() - begin }));
  try {
    compiled();
  } catch (error) {
    fail(error);
  }
}
