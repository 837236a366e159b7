// Console arguments as one text. Colours for terminals are left out, for there are none here.
import { display, inspect } from './inspect.js';
import { sourceName } from './source-name.js';

const { Number, parseFloat, parseInt } = globalThis;

/** Formats like the console standard: %s %d %i %f %o %O %c and %% in the first argument, if it is a string. */
export function format(args) {
  if (typeof args[0] !== 'string') return args.map(shown).join(' ');
  const rest = args.slice(1);
  const first = plain(args[0]).replace(/%([sdifoOc%])/g, (directive, letter) => {
    if (letter === '%') return '%';
    if (rest.length === 0) return directive;
    const value = rest.shift();
    switch (letter) {
      case 's':
        return shown(value);
      case 'd':
      case 'i':
        return display(numberOf(value, parseInt));
      case 'f':
        return display(numberOf(value, parseFloat));
      case 'c':
        return ''; // style
      default:
        return inspect(value);
    }
  });
  return [first, ...rest.map(shown)].join(' ');
}

/** A text without the sequences that colour it, move the cursor or make links in a terminal. */
const withoutColours = (text) => text.replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g, '');

/** A text without the lines of stack traces that are not the program's, if it has any that are. */
const withoutRunner = (text) => (text.includes(`${sourceName}:`) ? text.replace(/\n[^\n]*\bblob:[^\n]*/g, '') : text);

const plain = (text) => withoutRunner(withoutColours(text));

const shown = (value) => (typeof value === 'string' ? plain(value) : display(value));

/** A number read from a primitive. Objects become NaN, because converting them would run their own code. */
function numberOf(value, parse) {
  return typeof value === 'symbol' || typeof value === 'object' || typeof value === 'function' ? Number.NaN : parse(value, 10);
}
