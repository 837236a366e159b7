// Rules for the options of functions such as gossip.check.
import { Number, Object, RangeError, TypeError, hasOwn, isInteger } from './primordials.js';
import { show } from './show.js';

const { isNaN } = Number;
const { entries, keys } = Object;

/** The error that says what something must be. */
export const must = (Kind, caller, name, rule, value) => new Kind(`${caller}: "${name}" must be ${rule}, got ${show(value)}`);

/**
 * Checks the options given to a function, and throws an Error that names the
 * option, the rule and the value. `rules` has a function (caller, name, value) for
 * every option, by its name, which returns the value to use. Options that are left
 * out are checked as undefined.
 */
export function checkOptions(caller, options, rules) {
  if (typeof options !== 'object' || options === null) throw must(TypeError, caller, 'options', 'an object', options);
  for (const name of keys(options)) {
    if (!hasOwn(rules, name)) throw new TypeError(`${caller}: "${name}" is not an option; the options are ${listed(keys(rules))}`);
  }
  const checked = { __proto__: null };
  for (const [name, rule] of entries(rules)) checked[name] = rule(caller, name, options[name]);
  return checked;
}

/** Checks that something is a string; `what` says which. */
export function checkText(caller, name, what, value) {
  if (typeof value !== 'string') throw must(TypeError, caller, name, `a string, ${what}`, value);
}

/** A rule: an integer, or left out. */
export const integer =
  (least, most = Infinity) =>
  (caller, name, value) => {
    const rule = `an integer from ${least}${most === Infinity ? '' : ` to ${most}`}`;
    if (value === undefined) return undefined;
    if (!isInteger(value)) throw must(TypeError, caller, name, rule, value);
    if (value < least || value > most) throw must(RangeError, caller, name, rule, value);
    return value;
  };

/** A rule: one of some texts; the first if it is left out. */
export const oneOf =
  (...texts) =>
  (caller, name, value = texts[0]) => {
    if (!texts.includes(value)) throw must(TypeError, caller, name, texts.map((text) => `'${text}'`).join(' or '), value);
    return value;
  };

/** A rule: a value for which `holds` is true; `what` says what that is. */
export const being = (holds, what) => (caller, name, value) => {
  if (!holds(value)) throw must(TypeError, caller, name, what, value);
  return value;
};

/** A rule: what another one says, or left out. */
export const optional = (rule) => (caller, name, value) => (value === undefined ? undefined : rule(caller, name, value));

const trueOrFalse = being((value) => typeof value === 'boolean', 'true or false');

/** A rule: true or false; false if it is left out. */
export const boolean = (caller, name, value = false) => trueOrFalse(caller, name, value);

/** A rule: a function, or left out. */
export const callback = optional(being((value) => typeof value === 'function', 'a function'));

/** A rule: an AbortSignal, or left out. */
export const abortSignal = optional(being((value) => value instanceof AbortSignal, 'an AbortSignal'));

/** A rule: an object with some of the limits, which are positive numbers; the others keep their defaults. */
export const limitsOf =
  (defaults) =>
  (caller, name, given = {}) => {
    if (typeof given !== 'object' || given === null) throw must(TypeError, caller, name, 'an object', given);
    const limits = { ...defaults };
    // Each is read once: a getter may give another value the next time.
    for (const [limit, value] of entries(given)) {
      if (!hasOwn(defaults, limit)) {
        throw new TypeError(`${caller}: "${name}.${limit}" is not a limit; the limits are ${keys(defaults).join(', ')}`);
      }
      if (typeof value !== 'number' || isNaN(value)) throw must(TypeError, caller, `${name}.${limit}`, 'a positive number', value);
      if (value <= 0) throw must(RangeError, caller, `${name}.${limit}`, 'a positive number', value);
      limits[limit] = value;
    }
    return limits;
  };

/** Names as a list for a sentence. */
const listed = (names) => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
