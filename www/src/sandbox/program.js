// Runs a program as the Run buttons do, and reports. Reports are events:
//   { kind: 'line' }, { kind: 'table' }, { kind: 'clear' }   console output, see console.js
//   { kind: 'error', text, line, column }    a throw or a syntax error, with its place if known
//   { kind: 'step', ... }                    a round of gossip, see record.js
//   { kind: 'done', ms }                     the program and all that it put off have ended
import { createConsole } from './console.js';
import { edit } from './edit.js';
import { describeError } from './inspect.js';
import { callers, positionIn, sourceName, unusedName, withoutPrefix } from './locate.js';
import { provideGlobals, withoutExports } from './modules.js';
import { createRecorder } from './record.js';
import { replacements } from './replace.js';
import { compile, describeSyntaxError } from './syntax.js';
import { trackTimers } from './timers.js';
import { traces } from './trace.js';
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
    if (++errors > maxErrors) return;
    const { line, column } = positionIn(error);
    post({ kind: 'error', text: describeError(error), ...(line === undefined ? {} : original(line, column)) });
  };
  globalThis.console = createConsole(post, limits, callers);
  addEventListener('error', (event) => { apply(preventDefault, event, []); fail(event.error); });
  addEventListener('unhandledrejection', (event) => { apply(preventDefault, event, []); fail(event.reason); });

  const { text: program, strict } = withoutExports(withoutPrefix(code));
  provideGlobals();
  const recorder = createRecorder(post, goModule !== null);
  const recorderName = unusedName(program, 'recorder');
  let edits;
  if (goModule === null) {
    edits = traces(program, recorderName);
  } else {
    const { gossip, gossipRound, spreadInfo } = create(async () => goModule);
    await gossip.ready;
    edits = replacements(program, {
      gossip, gossipRound: recorder.wrap('gossipRound', gossipRound), spreadInfo: recorder.wrap('spreadInfo', spreadInfo),
    });
  }
  if (strict) edits.unshift({ start: 0, end: 0, by: '"use strict"; ' }); // modules are; a second directive does no harm
  const { text, original } = edit(program, edits);
  const begin = now();
  const whenIdle = trackTimers();
  let compiled;
  try {
    compile(makeFunction, program);
    compiled = compile(makeFunction, `${text}\n//# sourceURL=${sourceName}`, recorderName);
  } catch (error) {
    const { message, line, column } = describeSyntaxError(program, error);
    post({ kind: 'error', text: message, line, column });
    post({ kind: 'done', ms: now() - begin });
    return;
  }
  whenIdle(() => post({ kind: 'done', ms: now() - begin }));
  try {
    compiled(recorder);
  } catch (error) {
    fail(error);
  }
}
