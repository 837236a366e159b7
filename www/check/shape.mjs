// Whether a value that was read from a file has the form that this command gives it: a
// report may come from another machine, or have been changed by hand.
import { mostShards } from './shard.mjs';

const text = (value) => typeof value === 'string';
const truth = (value) => typeof value === 'boolean';
const whole = (least, most) => (value) => Number.isInteger(value) && value >= least && value <= most;
const number = (value) => typeof value === 'number' && value >= 0 && value < Infinity;
const oneOf =
  (...texts) =>
  (value) =>
    texts.includes(value);
const orNull = (shape) => (value) => value === null || shape(value);
const listOf = (shape) => (value) => Array.isArray(value) && value.every(shape);
const having = (shapes) => (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(shapes).every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name]));

/** The same without anything else, for what is gone through name by name. */
const havingOnly = (shapes) => (value) => having(shapes)(value) && Object.keys(value).length === Object.keys(shapes).length;

const mostFiles = 10_000_000;

const shard = (value) => having({ index: whole(1, mostShards), of: whole(1, mostShards) })(value) && value.index <= value.of;

/** The first line of a report, see headOf in journal.mjs. */
export const isHead = having({
  version: text,
  build: text,
  seed: whole(0, 2 ** 32 - 1),
  strict: truth,
  shard: orNull(shard),
  list: text,
  lines: whole(0, mostFiles),
});

const entry = { n: whole(0, mostFiles), file: text, folder: text };
const remark = { title: text, text };

const functionPart = having({
  verdict: oneOf('pass', 'fail', 'not-checked'),
  reason: orNull(text),
  headline: orNull(text),
  misconception: orNull(having({ id: text, title: text, hint: text })),
  counterexample: orNull(having({ text, why: text })),
  witnessText: orNull(text),
  repair: orNull(having({ text })),
});

const report = having({
  verdict: oneOf('pass', 'fail', 'error'),
  headline: text,
  summary: text,
  durationMs: number,
  failsAsWhole: truth,
  hazards: listOf(having(remark)),
  notes: listOf(having({ ...remark, function: text, example: orNull(having({ text })) })),
  functions: havingOnly({ gossipRound: functionPart, spreadInfo: functionPart }),
});

/** What is known of a program. */
export const isResult = having({ ...entry, digest: orNull(text), report });

/** A place without a program. */
export const isAbsent = having({ ...entry, beside: truth });
