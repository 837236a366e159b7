import { format } from './format.js';
import { display, inspect } from './inspect.js';
import { tabulate } from './tabulate.js';

const { Map, Math, Reflect } = globalThis;
const { apply } = Reflect;
const now = performance.now.bind(performance);

const maxIndent = 20;

/**
 * A console that hands events to an output (output.js):
 *   { kind: 'line', level, text, indent, line }     indent: how many groups it is in
 *   { kind: 'table', columns, rows, indent, line }  texts; the first column names the rows
 *   { kind: 'clear', line }
 * `line` is where in the program it was called, 0 if unknown. Levels are log, info, warn, error, debug, group and note. A row of a table
 * counts as a line. `callers` returns the lines of a stack trace, `lineHere` the
 * line of the innermost one.
 */
export function createConsole({ full, clip, send }, { callers, lineHere }) {
  let groups = 0;
  const counts = new Map();
  const timers = new Map();

  const indent = () => Math.min(groups, maxIndent);

  function line(level, args) {
    if (full()) return; // a flood costs no more than this
    const text = clip(format(args));
    send({ kind: 'line', level, text, indent: indent(), line: lineHere() }, 1, text.length + indent());
  }

  function table(value, only) {
    if (full()) return;
    const content = tabulate(value, only);
    if (content === null) {
      line('log', [value]);
      return;
    }
    const { columns, rows, note: cut } = content;
    const characters = [columns, ...rows].flat().reduce((sum, text) => sum + text.length, 0);
    send({ kind: 'table', columns, rows, indent: indent(), line: lineHere() }, 1 + rows.length, characters);
    if (cut !== '') line('note', ['%s', cut]);
  }

  function group(...args) {
    line('group', args.length > 0 ? args : ['console.group']);
    groups++;
  }

  function count(label) {
    const times = (counts.get(label) ?? 0) + 1;
    counts.set(label, times);
    line('log', ['%s', `${label}: ${times}`]);
  }

  function elapsed(label, ...more) {
    if (!timers.has(label)) line('warn', ['%s', `Timer '${label}' does not exist`]);
    else line('log', ['%s', `${label}: ${(now() - timers.get(label)).toFixed(2)} ms`, ...more]);
  }

  /** A method whose first argument is a label. */
  const labelled =
    (method) =>
    (label = 'default', ...more) =>
      method(display(label), ...more);

  const methods = {
    log: (...args) => line('log', args),
    info: (...args) => line('info', args),
    warn: (...args) => line('warn', args),
    error: (...args) => line('error', args),
    debug: (...args) => line('debug', args),
    trace: (...args) => line('debug', ['%s', [args.length > 0 ? `Trace: ${format(args)}` : 'Trace', ...callers()].join('\n')]),
    dir: (value, options) => line('log', ['%s', inspect(value, { depth: levelsIn(options) })]),
    dirxml: (...args) => line('log', args),
    table,
    assert: (holds, ...args) => {
      if (holds) return;
      const [first, ...rest] = args;
      if (args.length === 0) line('error', ['Assertion failed']);
      else if (typeof first === 'string') line('error', [`Assertion failed: ${first}`, ...rest]);
      else line('error', ['Assertion failed:', ...args]);
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      groups = Math.max(groups - 1, 0);
    },
    count: labelled(count),
    countReset: labelled((label) => {
      if (!counts.delete(label)) line('warn', ['%s', `Count for '${label}' does not exist`]);
    }),
    time: labelled((label) => {
      if (timers.has(label)) line('warn', ['%s', `Timer '${label}' already exists`]);
      else timers.set(label, now());
    }),
    timeLog: labelled(elapsed),
    timeEnd: labelled((label) => {
      elapsed(label);
      timers.delete(label);
    }),
    clear: () => {
      groups = 0;
      send({ kind: 'clear', line: lineHere() }, 1, 0);
    },
  };
  const own = {};
  for (const name in methods) own[name] = quiet(methods[name]);
  for (const name of silent) own[name] = quiet(() => {});
  own.exception = own.error;
  own.context = () => own;
  own.createTask = () => ({ run: (work) => work() });
  own.memory = { jsHeapSizeLimit: 0, totalJSHeapSize: 0, usedJSHeapSize: 0 };
  return own;
}

/** What browsers have for their developer tools. */
const silent = 'timeStamp profile profileEnd takeHeapSnapshot record recordEnd screenshot'.split(' ');

/** How many levels console.dir is asked for: null means all. */
function levelsIn(options) {
  const depth = options?.depth;
  return depth === null ? Infinity : typeof depth === 'number' && depth >= 0 ? depth + 1 : undefined;
}

/** Printing never throws: a program that has broken the built-ins prints nothing. */
const quiet = (method) =>
  function (...args) {
    try {
      apply(method, undefined, args);
    } catch {
      // the program has replaced built-ins that the console uses
    }
  };
