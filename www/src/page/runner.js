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

import { createPool, runJob } from '../client/job.js';
import { cost, pieces, readEvent } from './event.js';
import { createQueue } from './queue.js';

// As many steps as recorder.js records, plus two that say what it left out.
const limits = { lines: 1000, steps: 1002, characters: 10_000, output: 200_000, ms: 5000 };

/** More than the limits above let through. */
const budget = { messages: 3000, characters: 4_000_000 };

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
    const show = (report) => {
      const event = readEvent(report);
      if (event === null) return { how: 'strange' };
      for (const piece of pieces(event)) queue.add(piece, cost(piece));
      return undefined;
    };
    let own; // the time that the program took, by the clock of its worker
    const expected = {
      start() {
        begin = performance.now();
      },
      line: show,
      table: show,
      clear: show,
      error: show,
      step: show,
      done({ ms }) {
        own = Math.max(0, Number(ms) || 0);
      },
    };
    const abort = new AbortController();
    const job = { task: 'program', code, withGo, limits };
    runJob(sandboxes, job, { budget, limits: { totalMs: limits.ms }, expected, signal: abort.signal }).then(({ how, message, ms }) => {
      if (how !== 'done') sandboxes.prepare().catch(() => {}); // the next run will say what is wrong
      if (over) return;
      const failure = failureOf(how, message);
      if (failure !== null) queue.add(readEvent({ kind: 'error', text: failure }), 0);
      queue.add({ kind: 'end', how: failure === null ? how : 'failed', ms: own ?? ms }, 0);
    });

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

/** What to say about a run that did not end normally, else null. */
function failureOf(how, message) {
  switch (how) {
    case 'failed':
    case 'lost':
      return sentence(message);
    case 'unreadable':
      return 'The program sent something that cannot be read.';
    case 'strange':
      return 'The program sent an unexpected message.';
    default:
      return null;
  }
}

/** A text as a sentence: with a capital letter, unless it begins with a file name or an address. */
const sentence = (text) => `${/^\w+[.:]/.test(text) ? text : text[0].toUpperCase() + text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
