// Runs programs in the sandbox: run(code, options, onEvent) -> { stop }. prepare()
// opens the sandbox before it is needed; idle() resolves when no run is under way.
// Events, each an object with `kind`:
//   line   { level, text, indent }    console output; indent: within how many groups, at most 20
//   table  { columns, rows, indent }  console.table: texts; every row has as many as there are columns
//   clear  {}                         the program cleared the console
//   error  { text, line, column }     the program threw; its place in the code if known, else 0
//   step   { text }                   a round of gossip, see step.js
//   end    { how, ms }                the last one; how: 'done', 'stopped', 'timeout', 'flooded', 'failed'

import { calm } from '../calm.js';
import { openSandbox } from '../sandbox-host.js';
import { stepText } from './step.js';

// As many steps as record.js records, and what it says of those it leaves out.
const limits = { lines: 1000, steps: 1002, characters: 10_000, output: 200_000, ms: 5000 };

/** More than what these limits let through. */
const budget = { messages: 3000, characters: 4_000_000 };

/** Makes a runner, { run, prepare, idle }, whose sandbox and Go module lie next to `base`. */
export function createRunner(base) {
  let sandbox = null; // the promise of it
  let underWay = Promise.resolve(); // the end of the latest run

  /** Opens the sandbox; a failure is forgotten, so that the next run tries again. */
  function prepare() {
    if (sandbox !== null) return sandbox;
    sandbox = openSandbox(base);
    sandbox.catch(() => { sandbox = null; });
    return sandbox;
  }

  function run(code, { withGo }, onEvent) {
    let open = true;
    let timer = 0;
    let events = 0;
    let steps = 0;
    let begin = performance.now();
    let ended;
    underWay = new Promise((resolve) => { ended = resolve; });
    const { port1: reports, port2: port } = new MessageChannel();

    const end = (how, ms = performance.now() - begin) => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      reports.close();
      if (how === 'done') {
        sandbox?.then((s) => s.stop(), () => {});
      } else { // a program that had to be ended may have overburdened its sandbox
        sandbox?.then((s) => s.close(), () => {});
        sandbox = null;
        prepare().catch(() => {});
      }
      onEvent({ kind: 'end', how, ms });
      ended();
    };
    const fail = (message) => {
      if (open) onEvent({ kind: 'error', text: message, line: 0, column: 0 });
      end('failed');
    };
    const tell = (data) => {
      const told = stepText(data);
      if (told !== null) onEvent({ kind: 'step', text: told });
    };
    // Reports come from the learner's realm: anything may stand in them.
    reports.onmessage = ({ data }) => {
      if (!open) return;
      if (data?.kind === 'step') steps++;
      else events += data?.kind === 'table' ? 1 + lengthOf(data.rows) : 1;
      if (events > limits.lines + 200 || steps > limits.steps) {
        end('flooded'); // more than the worker lets through: it is not to be trusted
        return;
      }
      switch (data?.kind) {
        case 'line': onEvent({ kind: 'line', level: text(data.level), text: text(data.text), indent: depth(data.indent) }); break;
        case 'table': onEvent({ kind: 'table', ...table(data), indent: depth(data.indent) }); break;
        case 'clear': onEvent({ kind: 'clear' }); break;
        case 'error': onEvent({ kind: 'error', text: text(data.text), line: count(data.line), column: count(data.column) }); break;
        case 'step': tell(data); break;
        case 'closed': onEvent({ kind: 'line', level: 'note', text: 'The program called close().', indent: 0 }); end('done'); break;
        case 'flooded': end('flooded'); break;
        case 'done': end('done', Math.max(0, Number(data.ms) || 0)); break;
      }
    };

    prepare().then(async (s) => {
      s.onFailure = fail;
      if (withGo) await s.loadGo();
      if (!open) return;
      begin = performance.now();
      timer = setTimeout(() => end('timeout'), limits.ms);
      s.run({ task: 'program', code, withGo, limits, budget }, port);
    }).catch((error) => fail(error.message));

    return { stop: () => end('stopped') };
  }

  return { run, prepare, idle: () => underWay };
}

const text = (value, longest = limits.characters + 100) => calm(String(typeof value === 'string' ? value : '').slice(0, longest));
const cell = (value) => text(value, 300);
const lengthOf = (value) => (Array.isArray(value) ? value.length : 0);
const depth = (value) => Math.min(count(value), 20);

/** A table of no more columns and rows than the worker makes (tabulate.js), whose rows are all of one length. */
function table({ columns, rows }) {
  const heads = Array.from({ length: Math.min(lengthOf(columns), 21) }, (_, i) => cell(columns[i]));
  return {
    columns: heads,
    rows: Array.from({ length: Math.min(lengthOf(rows), 100) }, (_, i) => heads.map((_head, j) => cell(Array.isArray(rows[i]) ? rows[i][j] : ''))),
  };
}

const count = (value) => (Number.isInteger(value) && value > 0 ? value : 0);
