// The checks of Node's assert that functions of a program may well make.
import { alike } from './alike.js';
import { inspect } from './inspect.js';

const { Error, Object } = globalThis;
const { assign, defineProperty, entries, is } = Object;

const one = (value) => inspect(value, { oneLine: true });

// As a property, it keeps its name when the build shortens others.
const { AssertionError } = {
  AssertionError: class extends Error {
    constructor({ message, ...details }) {
      super(message ?? `${one(details.actual)} ${details.operator} ${one(details.expected)}`);
      for (const [key, value] of entries({ name: 'AssertionError', code: 'ERR_ASSERTION', ...details }))
        defineProperty(this, key, { value });
    }
  },
};

function fail(message, details) {
  throw message instanceof Error ? message : new AssertionError({ message, ...details });
}

// biome-ignore lint/suspicious/noDoubleEquals: so does the module
const loosely = (a, b) => a == b || (a !== a && b !== b);

function throws(work, expected, message = 'Missing expected exception.') {
  try {
    work();
  } catch (error) {
    // A class, or a function that tests the error.
    const isOther = typeof expected === 'function' && !(error instanceof expected);
    if (isOther && (expected.prototype instanceof Error || expected(error) !== true)) throw error;
    return;
  }
  fail(message);
}

/** Makes the module, which is a function: its checks of equality say with `equals` whether two values are the same. */
function create(equals) {
  const { assert } = {
    assert(actual, message) {
      if (!actual) fail(message, { actual, operator: 'ok', expected: true });
    },
  };
  const alikeWith = (same) => (a, b) => alike(a, b, same);
  const checks = { equal: equals, strictEqual: is, deepEqual: alikeWith(equals), deepStrictEqual: alikeWith(is) };
  for (const [name, holds] of entries(checks)) {
    for (const [operator, wanted] of entries({ [name]: true, [`not${name[0].toUpperCase()}${name.slice(1)}`]: false })) {
      assert[operator] = (actual, expected, message) => {
        if (holds(actual, expected) !== wanted) fail(message, { actual, operator, expected });
      };
    }
  }
  return assign(assert, { AssertionError, fail, ok: assert, throws });
}

export function createAssert() {
  const strict = create(is);
  return assign(create(loosely), { strict: assign(strict, { strict }) });
}
