// Runs programs in the sandbox: run(code, options, onEvent) -> { stop }. prepare()
// opens the sandbox before it is needed; idle() resolves when no run is in progress.
// Events, each an object with `kind`:
//   line   { level, text, indent }    console output; indent: how many groups it is in, at most 20
//   table  { columns, rows, indent }  console.table, as texts; every row has as many as there are columns
//   rows   { rows, indent }           more rows of the latest table
//   clear  {}                         the program cleared the console
//   error  { text, line, column }     the program threw; its place in the code if known, else 0
//   step   { text }                   a round of gossip, see step.js
//   end    { how, ms }                the last event; how: 'done', 'closed' (by the program itself),
//                                     'stopped', 'timeout', 'flooded', 'failed'
// They come no faster than the page can show them.

import { endingOf } from '../client/endings.js';
import { createPool } from '../client/job.js';
import { defaultLimits, runProgram } from '../client/program.js';
import { nextTurn } from '../loader/pause.js';
import { cost, displayableEvent, pieces, stepEvent } from './event.js';
import { createQueue } from './queue.js';

/** Makes a runner, { run, prepare, idle }, that uses these files (../loader/files.js). */
export function createRunner(files) {
  const sandboxes = createPool(files);
  let underWay = Promise.resolve(); // the end of the latest run

  function run(code, { withGo }, onEvent) {
    let over = false; // the end has been reported
    let begin = performance.now();
    let ended;
    underWay = new Promise((resolve) => {
      ended = resolve;
    });
    const tell = (event) => {
      over = event.kind === 'end';
      onEvent(event);
      if (over) ended();
    };
    const queue = createQueue(tell);
    const show = (event) => {
      for (const piece of pieces(event)) queue.add(piece, cost(piece));
    };
    const listeners = {
      onStart() {
        begin = performance.now();
      },
      onEvent: (event) => show(displayableEvent(event)),
      onStep(report) {
        const event = stepEvent(report);
        if (event === null) return { how: 'strange' };
        show(event);
        return undefined;
      },
    };
    const abort = new AbortController();
    runProgram(sandboxes, { source: code, withGo, limits: defaultLimits }, { ...listeners, signal: abort.signal }).then(
      ({ how, message, ms }) => {
        if (how !== 'done')
          nextTurn()
            .then(sandboxes.prepare)
            .catch(() => {}); // the next run will say what is wrong
        if (over) return;
        const failed = ['failed', 'lost', 'unreadable', 'strange'].includes(how);
        if (failed) queue.add(displayableEvent({ kind: 'error', text: sentence(endingOf(how, message)), line: 0, column: 0 }), 0);
        queue.add({ kind: 'end', how: failed ? 'failed' : how, text: message, ms }, 0);
      },
    );

    return {
      stop() {
        if (over) return;
        queue.clear();
        abort.abort();
        tell({ kind: 'end', how: 'stopped', ms: performance.now() - begin });
      },
    };
  }

  return { run, prepare: sandboxes.prepare, idle: () => underWay };
}

/** A text as a sentence: with a capital letter, unless it begins with a file name or an address. */
const sentence = (text) => `${/^\w+[.:]/.test(text) ? text : text[0].toUpperCase() + text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
