// The checks of Node's assert that functions of a program may well make.
import { deepEqual, equal } from './deep-equal.js';
import { inspect } from './inspect.js';

const { Error, Object, RegExp, String } = globalThis;
const { assign, defineProperty, entries } = Object;

const one = (value) => inspect(value, { oneLine: true });

// As a property, it keeps its name when the build shortens others.
const { AssertionError } = {
  AssertionError: class extends Error {
    constructor(message, details) {
      super(message);
      for (const [key, value] of entries({ name: 'AssertionError', code: 'ERR_ASSERTION', ...details }))
        defineProperty(this, key, { value });
    }
  },
};

function fail(message = 'Failed', details) {
  throw /** @type {any} */ (message) instanceof Error ? message : new AssertionError(message, details);
}

function throws(work, expected, message = 'Missing expected exception.') {
  try {
    work();
  } catch (error) {
    if (isExpected(error, expected)) return;
    throw error;
  }
  fail(typeof expected === 'string' ? expected : message);
}

/** Whether an error is of a class, passes a test, matches a pattern or has the fields of an object. */
function isExpected(error, expected) {
  const matches = (value, wanted) => (wanted instanceof RegExp ? wanted.test(String(value)) : deepEqual(value, wanted, true));
  if (typeof expected === 'object') {
    return expected instanceof RegExp ? matches(error, expected) : entries(expected).every(([key, wanted]) => matches(error[key], wanted));
  }
  if (typeof expected !== 'function' || (expected.prototype && error instanceof expected)) return true;
  return expected !== Error && !(expected.prototype instanceof Error) && expected(error) === true;
}

/** Names of checks, and how a message says what they look for. */
const checks = {
  equal: 'equal to',
  strictEqual: 'strictly equal to',
  deepEqual: 'deeply equal to',
  deepStrictEqual: 'deeply and strictly equal to',
};

/** Makes the module, which is a function; one that `isStrict` compares strictly in any case. */
function create(isStrict) {
  const { assert } = {
    assert(actual, message) {
      if (!actual) fail(message ?? `${one(actual)} is not truthy`, { actual, expected: true, operator: '==' });
    },
  };
  for (const [name, words] of entries(checks)) {
    const compare = /^deep/.test(name) ? deepEqual : equal;
    const operators = { [name]: true, [`not${name[0].toUpperCase()}${name.slice(1)}`]: false };
    for (const [operator, wanted] of entries(operators)) {
      assert[operator] = (actual, expected, message) => {
        if (compare(actual, expected, isStrict || /Strict|^strict/.test(name)) === wanted) return;
        fail(message ?? `${one(actual)} is ${wanted ? 'not ' : ''}${words} ${one(expected)}`, { actual, expected, operator });
      };
    }
  }
  return assign(assert, { AssertionError, fail: (message) => fail(message), ok: assert, throws });
}

export function createAssert() {
  const strict = create(true);
  return assign(create(false), { strict: assign(strict, { strict }) });
}
