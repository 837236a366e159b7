// What a suite writes into, and the few assertions it needs. Runs in any realm:
// page, worker or Node.

/** Collects { name, ok, detail } for every test, and the messages of errors by name. */
export class Report {
  results = [];
  messages = {};
  notes = {};

  test = (name, body) => {
    try {
      body();
      this.results.push({ name, ok: true, detail: '' });
    } catch (failure) {
      this.results.push({ name, ok: false, detail: describeFailure(failure) });
    }
  };
}

function describeFailure(failure) {
  if (failure instanceof Failure) return failure.message;
  return `threw ${failure instanceof Error ? failure.stack : show(failure)}`;
}

class Failure extends Error {}

export function check(condition, detail) {
  if (!condition) throw new Failure(detail);
}

/** Passes if the two are the same value: NaN is NaN, and -0 is not 0. */
export function same(actual, expected, what = 'value') {
  if (!Object.is(actual, expected)) throw new Failure(`${what} is ${show(actual)}, expected ${show(expected)}`);
}

/** Passes if two lists hold the same values in the same order. */
export function sameList(actual, expected, what = 'list') {
  const equal = actual.length === expected.length && actual.every((value, i) => Object.is(value, expected[i]));
  check(equal, `${what} is [${actual.map(show)}], expected [${expected.map(show)}]`);
}

/** Runs body and returns { thrown } or nothing. */
export function thrownBy(body) {
  try {
    body();
  } catch (thrown) {
    return { thrown };
  }
  return undefined;
}

export function show(value) {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  try {
    return String(value);
  } catch {
    return 'an object';
  }
}
