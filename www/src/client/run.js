// gossip.run: runs a program in the sandbox, for any page.
import { clipped, overfull } from '../sandbox/output.js';
import { plainly } from '../sandbox/plain.js';
import { endingOf } from './endings.js';
import { inform } from '../loader/inform.js';
import { abortSignal, callback, checkOptions, checkText, limitsOf, oneOf } from '../protocol/options.js';
import { defaultLimits, runProgram } from './program.js';
import { couldNotRun, inPage, needsPage } from './unavailable.js';

const caller = 'gossip.run';

// What the program's realm may say.
const levels = ['log', 'info', 'warn', 'error', 'debug', 'note'];
const reasons = ['threw', 'syntax-error', 'could-not-run'];

/** What the console adds to a text that it cuts. */
const cutWords = 100;

const rules = { functions: oneOf('own', 'go'), limits: limitsOf(defaultLimits), signal: abortSignal, onOutput: callback };

/** Makes gossip.run, which uses a pool of sandboxes (job.js). */
export function createRun(sandboxes) {
  return async function run(source, options = {}) {
    checkText(caller, 'source', 'the text of a program', source);
    const { functions, limits, signal, onOutput = () => {} } = checkOptions(caller, options, rules);
    signal?.throwIfAborted();
    if (!inPage()) return couldNotRun(needsPage(caller));

    const output = [];
    const printed = [];
    let written = 0; // characters; more than the sandbox has counted, because of indents and the widths of columns
    let error = null; // the first one that nothing caught
    let reason = null;
    const full = () => written > limits.output;
    const add = (entry) => {
      written += entry.text.length;
      if (entry.level !== 'uncaught') printed.push(entry.text);
      output.push(entry);
      inform(onOutput, { ...entry });
    };
    const show = (entry) => {
      if (full()) return;
      add(entry);
      if (full()) add({ level: 'note', text: overfull(limits.output), line: 0 });
    };
    const cut = (text) => clipped(text, limits.characters + cutWords);
    const print = plainly((level, text, line) => {
      show({ level: levels.includes(level) ? level : 'log', text, line });
    });
    function onEvent(event) {
      if (event.kind !== 'error') {
        print(event.kind === 'line' ? { ...event, text: cut(event.text) } : event);
        return;
      }
      const { line, column } = event;
      const text = cut(event.text);
      const tell = error === null && full() ? add : show; // the first error is told in any case
      error ??= { message: text, line, column };
      reason ??= reasons.includes(event.reason) ? event.reason : 'threw';
      tell({ level: 'uncaught', text, line });
    }
    const { how, message, ms } = await runProgram(sandboxes, { source, withGo: functions === 'go', limits }, { onEvent, signal });
    if (how === 'aborted') throw signal.reason;
    const ending = how === 'done' ? null : { message: endingOf(how, message), line: 0, column: 0 };
    return {
      output,
      text: printed.join('\n'),
      error: ending ?? error,
      reason: reasonOf(how) ?? reason,
      durationMs: Math.round(ms),
    };
  };
}

/** The reason for an ending of a run (job.js), null if it ran to its end. */
function reasonOf(how) {
  switch (how) {
    case 'done':
      return null;
    case 'timeout':
      return 'timeout';
    case 'flooded':
      return 'too-large';
    case 'failed':
      return 'could-not-run';
    default:
      return 'ended';
  }
}
