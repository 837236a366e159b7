// Runs programs in the sandbox: run(code, options, onEvent) -> { stop }. prepare()
// opens the sandbox before it is needed; idle() resolves when no run is under way.
// Events, each an object with `kind`:
//   line   { level, text, indent }    console output; indent: within how many groups, at most 20
//   table  { columns, rows, indent }  console.table: texts; every row has as many as there are columns
//   rows   { rows, indent }           more rows of the table before
//   clear  {}                         the program cleared the console
//   error  { text, line, column }     the program threw; its place in the code if known, else 0
//   step   { text }                   a round of gossip, see step.js
//   end    { how, ms }                the last one; how: 'done', 'closed' (by the program itself),
//                                     'stopped', 'timeout', 'flooded', 'failed'
// They come no faster than the page can show them.

import { Budget } from '../budget.js';
import { openSandbox } from '../sandbox-host.js';
import { cost, pieces, readEvent } from './event.js';
import { createQueue } from './queue.js';

// As many steps as record.js records, and what it says of those it leaves out.
const limits = { lines: 1000, steps: 1002, characters: 10_000, output: 200_000, ms: 5000 };

/** More than these limits let through. */
const budget = { messages: 3000, characters: 4_000_000 };

/** Makes a runner, { run, prepare, idle }, whose sandbox and Go module lie next to `base`. */
export function createRunner(base) {
  let sandbox = null; // the promise of it
  let underWay = Promise.resolve(); // the end of the latest run

  /** Opens the sandbox; a failure is forgotten, so that the next run tries again. */
  function prepare() {
    if (sandbox !== null) return sandbox;
    sandbox = openSandbox(base);
    sandbox.catch(() => {
      sandbox = null;
    });
    return sandbox;
  }

  function run(code, { withGo }, onEvent) {
    let open = true; // for reports
    let over = false; // the end has been told
    let timer = 0;
    let begin = performance.now();
    let ended;
    underWay = new Promise((resolve) => {
      ended = resolve;
    });
    const left = new Budget(budget);
    const { port1: reports, port2: port } = new MessageChannel();

    const tell = (event) => {
      over = event.kind === 'end';
      onEvent(event);
      if (over) ended();
    };
    const queue = createQueue(tell);
    const close = (how) => {
      open = false;
      clearTimeout(timer);
      reports.close();
      if (how === 'done') {
        sandbox?.then(
          (s) => s.stop(),
          () => {},
        );
        return;
      }
      // A program that had to be ended may have overburdened its sandbox.
      sandbox?.then(
        (s) => s.close(),
        () => {},
      );
      sandbox = null;
      prepare().catch(() => {}); // the next run says what is wrong
    };
    const end = (how, ms = performance.now() - begin) => {
      if (!open) return;
      close(how);
      queue.add({ kind: 'end', how, ms }, 0);
    };
    const fail = (message) => {
      if (open) queue.add(readEvent({ kind: 'error', text: message }), 0);
      end('failed');
    };
    // Reports come from the learner's realm: anything may stand in them.
    reports.onmessage = ({ data }) => {
      if (!open) return;
      if (!left.take(data))
        end('flooded'); // the worker is not to be trusted
      else if (data?.kind === 'done') end('done', Math.max(0, Number(data.ms) || 0));
      else if (data?.kind === 'closed' || data?.kind === 'flooded') end(data.kind);
      else {
        const event = readEvent(data);
        for (const piece of event === null ? [] : pieces(event)) queue.add(piece, cost(piece));
      }
    };
    reports.onmessageerror = () => fail('The program sent something that cannot be read.');

    prepare()
      .then(async (s) => {
        s.onFailure = fail;
        if (withGo) await s.loadGo();
        if (!open) return;
        begin = performance.now();
        timer = setTimeout(() => end('timeout'), limits.ms);
        s.run({ task: 'program', code, withGo, limits, budget }, port);
      })
      .catch((error) => fail(error.message));

    return {
      stop() {
        if (over) return;
        if (open) close('stopped');
        queue.clear();
        tell({ kind: 'end', how: 'stopped', ms: performance.now() - begin });
      },
    };
  }

  return { run, prepare, idle: () => underWay };
}
