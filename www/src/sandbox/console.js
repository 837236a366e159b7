import { display, inspect } from './inspect.js';

const { apply } = Reflect;
const { slice } = String.prototype; // a program may change it

/**
 * A console that hands (level, text) to `write`, at most limits.lines lines of
 * at most limits.characters characters, limits.output in all; where it begins to
 * leave out, it says so.
 */
export function createConsole(write, limits) {
  let lines = 0;
  let written = 0;
  let indent = '';
  const counts = new Map();
  const timers = new Map();

  function line(level, args) {
    if (lines > limits.lines || written > limits.output) return;
    if (++lines > limits.lines) {
      write('note', `More than ${limits.lines} lines: the rest is not shown.`);
      return;
    }
    const text = clip(indent + format(args).replaceAll('\n', `\n${indent}`));
    written += text.length;
    write(level, text);
    if (written > limits.output) write('note', `More than ${limits.output} characters: the rest is not shown.`);
  }

  const clip = (text) => (text.length <= limits.characters ? text
    : `${apply(slice, text, [0, limits.characters])}… (${text.length - limits.characters} more characters)`);

  const count = (label = 'default') => {
    counts.set(label, (counts.get(label) ?? 0) + 1);
    line('log', [`${label}: ${counts.get(label)}`]);
  };
  const elapsed = (label = 'default') => `${label}: ${(performance.now() - (timers.get(label) ?? performance.now())).toFixed(2)} ms`;

  return {
    log: (...args) => line('log', args),
    info: (...args) => line('info', args),
    warn: (...args) => line('warn', args),
    error: (...args) => line('error', args),
    debug: (...args) => line('debug', args),
    trace: (...args) => line('debug', args),
    dir: (value) => line('log', [inspect(value)]),
    table: (value) => line('log', [inspect(value)]),
    assert: (holds, ...args) => { if (!holds) line('error', ['Assertion failed:', ...args]); },
    group: (...args) => { if (args.length > 0) line('log', args); indent += '  '; },
    groupCollapsed: (...args) => { if (args.length > 0) line('log', args); indent += '  '; },
    groupEnd: () => { indent = indent.slice(2); },
    count,
    countReset: (label = 'default') => { counts.delete(label); },
    time: (label = 'default') => { timers.set(label, performance.now()); },
    timeLog: (label) => line('log', [elapsed(label)]),
    timeEnd: (label) => { line('log', [elapsed(label)]); timers.delete(label); },
    clear: () => {},
  };
}

/** Console arguments as one text, with %s %d %i %f %o %O %j %c and %% in the first. */
function format(args) {
  if (typeof args[0] !== 'string') return args.map(display).join(' ');
  const rest = args.slice(1);
  const first = args[0].replace(/%([sdifoOjc%])/g, (directive, letter) => {
    if (letter === '%') return '%';
    if (rest.length === 0) return directive;
    const value = rest.shift();
    switch (letter) {
      case 's': return display(value);
      case 'd': case 'f': return String(typeof value === 'symbol' ? NaN : Number(value));
      case 'i': return String(typeof value === 'symbol' ? NaN : parseInt(value, 10));
      case 'c': return '';
      default: return inspect(value);
    }
  });
  return [first, ...rest.map(display)].join(' ');
}
