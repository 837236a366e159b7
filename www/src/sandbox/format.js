// Console arguments as one text.
import { display, inspect } from './inspect.js';

const { Number, parseFloat, parseInt } = globalThis;

/** Formats like the console standard: %s %d %i %f %o %O %c and %% in the first argument, if it is a string. */
export function format(args) {
  if (typeof args[0] !== 'string') return args.map(display).join(' ');
  const rest = args.slice(1);
  const first = args[0].replace(/%([sdifoOc%])/g, (directive, letter) => {
    if (letter === '%') return '%';
    if (rest.length === 0) return directive;
    const value = rest.shift();
    switch (letter) {
      case 's':
        return display(value);
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
  return [first, ...rest.map(display)].join(' ');
}

/** A number read from a primitive. Objects become NaN, because converting them would run their own code. */
function numberOf(value, parse) {
  return typeof value === 'symbol' || typeof value === 'object' || typeof value === 'function' ? Number.NaN : parse(value, 10);
}
