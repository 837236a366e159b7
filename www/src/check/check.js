// gossip.check: the host's part. Go makes the cases, judges and explains
// (gossip/check); here programs are run on them, in the sandbox.
import { Number, Object, Promise, RangeError, TypeError, isInteger, parseJSON } from '../primordials.js';
import { show } from '../show.js';
import { openSandbox } from '../sandbox-host.js';
import { startJudge } from './judge.js';
import { createSeeds } from './seeds.js';
import { standIns } from './stand-ins.js';
import { couldNotCheck } from './unchecked.js';
import { watch } from './watch.js';

/** What a check may use, unless options.limits says otherwise. */
export const defaultLimits = Object.freeze({
  caseMs: 1000, // for one call, and for the program's top level
  totalMs: 10_000, // for all runs together
  parts: 100_000, // keys, items and characters in the states after one call
  lines: 100, // of console output
  characters: 10_000, // in one line
  output: 100_000, // characters in all lines
});

/**
 * Makes gossip.check for a page next to whose `base` sandbox.html and judge.wasm
 * lie. Also returns prepare(), which loads both before they are needed.
 */
export function createCheck(base) {
  const seedOf = createSeeds();
  const idle = []; // sandboxes without a job
  let judge = null; // the promise of Go's part (wasm/judge)

  /** A failure is forgotten, so that the next check tries again. */
  function loadJudge() {
    const forget = () => {
      judge = null;
    };
    judge ??= startJudge(base, forget);
    judge.catch(forget);
    return judge;
  }
  const takeSandbox = async () => idle.pop() ?? openSandbox(base);

  async function prepare() {
    const [sandbox] = await Promise.all([takeSandbox(), loadJudge()]);
    idle.push(sandbox);
  }

  async function check(source, options = {}) {
    const { seed = seedOf(source), number, limits, signal } = checkArguments(source, options);
    const begin = performance.now();
    const lines = [];
    const conclude = (report) => Object.assign(report, { console: lines, durationMs: Math.round(performance.now() - begin) });
    signal?.throwIfAborted();
    let sandbox;
    let functions;
    try {
      if (typeof document !== 'object') throw new Error('gossip.check needs a page: a worker or Node has no sandbox to run programs in');
      [sandbox, functions] = await Promise.all([takeSandbox(), loadJudge()]);
    } catch (error) {
      return conclude(couldNotCheck(error.message, seed));
    }
    if (signal?.aborted) {
      idle.push(sandbox);
      throw signal.reason;
    }
    if (number >= functions.cases) {
      idle.push(sandbox);
      throw must(RangeError, 'case', `an integer from 0 to ${functions.cases - 1}`, number);
    }
    let left = limits.totalMs;
    let first = true; // the console of the first run is enough
    const run = async (round, cases) => {
      sandbox ??= await takeSandbox();
      signal?.throwIfAborted();
      const job = { task: 'check', source, limits, cases, round: standIns[round] };
      const { text, ms, broken } = await watch(sandbox, job, left, first ? lines : [], signal);
      left -= ms;
      first = false;
      if (broken) {
        // the next run gets a new one
        sandbox.close();
        sandbox = null;
      }
      return text;
    };
    const over = new AbortController(); // takes the listener from a signal that outlives the check
    try {
      const report = await new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
        functions.check(
          seed,
          number,
          (round, cases, reply) => {
            run(round, cases).then(reply, reject);
          },
          resolve,
          reject,
        );
      });
      if (sandbox !== null) idle.push(sandbox);
      return conclude(parseJSON(report));
    } catch (error) {
      sandbox?.close();
      if (signal?.aborted) throw signal.reason;
      return conclude(couldNotCheck(error.message, seed));
    } finally {
      over.abort();
    }
  }

  return { check, prepare };
}

const must = (Kind, name, rule, value) => new Kind(`gossip.check: "${name}" must be ${rule}, got ${show(value)}`);

function checkArguments(source, options) {
  if (typeof source !== 'string') throw must(TypeError, 'source', 'a string, the text of a program', source);
  if (typeof options !== 'object' || options === null) throw must(TypeError, 'options', 'an object', options);
  for (const name of Object.keys(options)) {
    if (!['seed', 'case', 'limits', 'signal'].includes(name)) {
      throw new TypeError(`gossip.check: "${name}" is not an option; there are seed, case, limits and signal`);
    }
  }
  const { seed, case: number = -1, limits = {}, signal } = options;
  const last = 2 ** 32 - 1;
  if (seed !== undefined) {
    if (!isInteger(seed)) throw must(TypeError, 'seed', `an integer from 0 to ${last}`, seed);
    if (seed < 0 || seed > last) throw must(RangeError, 'seed', `an integer from 0 to ${last}`, seed);
  }
  if (options.case !== undefined) {
    const rule = 'an integer from 0';
    if (!isInteger(number)) throw must(TypeError, 'case', rule, number);
    if (number < 0) throw must(RangeError, 'case', rule, number);
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw must(TypeError, 'signal', 'an AbortSignal', signal);
  return { seed, number, limits: checkLimits(limits), signal };
}

function checkLimits(limits) {
  if (typeof limits !== 'object' || limits === null) throw must(TypeError, 'limits', 'an object', limits);
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(defaultLimits, name)) {
      throw new TypeError(`gossip.check: "limits.${name}" is not a limit; there are ${Object.keys(defaultLimits).join(', ')}`);
    }
    if (typeof value !== 'number' || Number.isNaN(value)) throw must(TypeError, `limits.${name}`, 'a positive number', value);
    if (value <= 0) throw must(RangeError, `limits.${name}`, 'a positive number', value);
  }
  return { ...defaultLimits, ...limits };
}
