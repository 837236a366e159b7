// What assert of Node checks, except what takes a promise.
import { alike } from './alike.js';
import { inspect } from './inspect.js';

const { Error, Object } = globalThis;
const { assign, defineProperty, is } = Object;

const one = (value) => inspect(value, { oneLine: true });

/** How a message says what did not hold. */
const signs = { equal: '==', notEqual: '!=', strictEqual: '===', notStrictEqual: '!==' };

// As a property, it keeps its name when the build shortens others.
const { AssertionError } = {
  AssertionError: class extends Error {
    constructor({ message, actual, expected, operator }) {
      super(message ?? `${one(actual)} ${signs[operator] ?? operator} ${one(expected)}`);
      const details = {
        name: 'AssertionError',
        code: 'ERR_ASSERTION',
        generatedMessage: message === undefined,
        actual,
        expected,
        operator,
      };
      for (const [key, value] of Object.entries(details)) defineProperty(this, key, { value, writable: true, configurable: true });
    }
  },
};

function fail(message, { actual, expected, operator } = /** @type {any} */ ({})) {
  throw message instanceof Error ? message : new AssertionError({ message, actual, expected, operator });
}

// biome-ignore lint/suspicious/noDoubleEquals: so does the module
const loosely = (a, b) => a == b || (a !== a && b !== b);

const compare = {
  strictEqual: is,
  notStrictEqual: (a, b) => !is(a, b),
  deepStrictEqual: (a, b) => alike(a, b, is),
  notDeepStrictEqual: (a, b) => !alike(a, b, is),
  match: (text, pattern) => pattern.test(text),
  doesNotMatch: (text, pattern) => !pattern.test(text),
};
const strictly = {
  equal: compare.strictEqual,
  notEqual: compare.notStrictEqual,
  deepEqual: compare.deepStrictEqual,
  notDeepEqual: compare.notDeepStrictEqual,
};
const loose = {
  equal: loosely,
  notEqual: (a, b) => !loosely(a, b),
  deepEqual: (a, b) => alike(a, b, loosely),
  notDeepEqual: (a, b) => !alike(a, b, loosely),
};

const others = {
  AssertionError,
  fail: (message = 'Failed') => fail(message),
  throws(work, expected, message) {
    try {
      work();
    } catch (error) {
      if (typeof expected === 'function' && !isExpected(error, expected)) throw error;
      return;
    }
    fail(typeof expected === 'string' ? expected : (message ?? 'Missing expected exception.'));
  },
  doesNotThrow: (work) => void work(),
  ifError(value) {
    if (value !== null && value !== undefined) fail(`ifError got unwanted exception: ${one(value)}`);
  },
};

/** Whether an error is of a class, or passes a test, which is a function as well. */
const isExpected = (error, expected) => error instanceof expected || (!(expected.prototype instanceof Error) && expected(error) === true);

function create(comparisons) {
  const { assert } = {
    assert(value, message) {
      if (!value) fail(message, { actual: value, expected: true, operator: 'equal' });
    },
  };
  for (const [operator, holds] of Object.entries(comparisons)) {
    assert[operator] = (actual, expected, message) => {
      if (!holds(actual, expected)) fail(message, { actual, expected, operator });
    };
  }
  return assign(assert, others, { ok: assert });
}

/** Makes the module, which is a function. */
export function createAssert() {
  const assert = create({ ...compare, ...loose });
  const strict = create({ ...compare, ...strictly });
  return assign(assert, { strict: assign(strict, { strict }) });
}
