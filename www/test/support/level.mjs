// How deep the tests look. LEVEL=quick is what `./build.sh test` runs, LEVEL=deep
// what that leaves out and `./build.sh test thorough` runs; without it a file runs
// whole. run.mjs reads from a file's import of this module which levels it has.
import * as node from 'node:test';

const level = process.env.LEVEL ?? 'whole';
if (!['quick', 'deep', 'whole'].includes(level)) throw new Error(`LEVEL is quick or deep, got ${level}`);

const leftOut = () => {};

/** A test for both: in the quick run it looks at less. */
export const quick = level === 'quick';

/** A test of the quick run, in a file that has deep ones too. */
export const test = level === 'deep' ? leftOut : node.test;

/** A test that is left out of the quick run. */
export const deep = quick ? leftOut : node.test;

/** Every so many-th of a list in the quick run, else all of it. */
export const some = (list, every) => (quick ? list.filter((_, i) => i % every === 0) : list);
