// The level of a test. `./build.sh test` runs with LEVEL=quick, and `./build.sh test
// thorough` runs the rest with LEVEL=deep. Without LEVEL a file runs all its tests.
// run.mjs looks at what a file imports from here to see which levels it has.
import * as node from 'node:test';

const level = process.env.LEVEL ?? 'whole';
if (!['quick', 'deep', 'whole'].includes(level)) throw new Error(`LEVEL is quick or deep, got ${level}`);

const leftOut = () => {};

/** Whether this is the quick run, for tests that then take fewer cases. */
export const quick = level === 'quick';

/** A test of the quick run, in a file that also has deep ones. */
export const test = level === 'deep' ? leftOut : node.test;

/** A test that the quick run leaves out. */
export const deep = quick ? leftOut : node.test;

/** Every nth element of a list in the quick run, all of it otherwise. */
export const some = (list, every) => (quick ? list.filter((_, i) => i % every === 0) : list);
