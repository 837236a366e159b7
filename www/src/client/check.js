// The host's part of gossip.check. Go makes the cases, judges and explains
// (gossip/check); this file runs programs on them in the sandbox.
import { Error, Object, Promise, RangeError, parseJSON, stringify } from '../protocol/primordials.js';
import { unlessAborted } from './abort.js';
import { runCases } from './cases.js';
import { startJudge } from './judge.js';
import { joinFunctions, readSource } from './functions.js';
import { abortedMessage, sendFailure } from './observations.js';
import { inform } from '../loader/inform.js';
import { abortSignal, boolean, callback, checkOptions, integer, limitsOf, must } from '../protocol/options.js';
import { createChanges } from './repair.js';
import { createSeeds } from './seeds.js';
import { standIns } from './stand-ins.js';
import { couldNotCheck, inPage, needsPage } from './unavailable.js';

const caller = 'gossip.check';

/** What a check may use, unless options.limits says otherwise. */
export const defaultLimits = Object.freeze({
  caseMs: 1000, // for one call
  topLevelMs: 5000, // for the program's top level, every time it is run
  totalMs: 10_000, // for all calls together
  parts: 100_000, // keys, items and characters in the states after one call
  lines: 100, // of console output
  characters: 10_000, // in one line
  output: 100_000, // characters in all lines
  repairs: 400, // changes of a wrong program that are tried, to see whether one makes it right
  repairMs: 3000, // for all of them together
});

const rules = {
  seed: integer(0, 2 ** 32 - 1),
  case: integer(0),
  strict: boolean,
  repair: (caller, name, value = true) => boolean(caller, name, value),
  limits: limitsOf(defaultLimits),
  signal: abortSignal,
  onReport: callback, // gets the report before a repair is looked for
};

/**
 * Makes gossip.check, which uses these files (../loader/files.js) and a pool of
 * sandboxes (job.js). Also returns prepare(), which loads both before they are needed.
 */
export function createCheck(files, sandboxes) {
  const seedOf = createSeeds();
  let judge = null; // the promise of Go's part (wasm/judge)

  /** A failure is forgotten, so that the next check tries again. */
  function loadJudge() {
    const forget = () => {
      judge = null;
    };
    judge ??= startJudge(files, forget);
    judge.catch(forget);
    return judge;
  }

  const prepare = () => Promise.all([loadJudge(), sandboxes.prepare()]);

  async function check(source, settings = {}) {
    const given = readSource(caller, source);
    const { signal, ...options } = /** @type {any} */ (checkOptions(caller, settings, rules));
    return unlessAborted(signal, (over) => examine(given, options, over));
  }

  /** Checks what has been read; `over`, a signal, ends that. */
  async function examine(given, options, over) {
    const {
      seed = seedOf(given.text ?? stringify(given.functions)),
      case: number = -1,
      strict,
      repair,
      limits,
      onReport = () => {},
    } = options;
    const begin = performance.now();
    const lines = [];
    const conclude = (report) => Object.assign(report, { console: lines, durationMs: Math.round(performance.now() - begin) });
    let functions;
    try {
      if (!inPage()) throw new Error(needsPage(caller));
      [functions] = await prepare();
    } catch (error) {
      return conclude(couldNotCheck(error.message, seed, strict));
    }
    over.throwIfAborted();
    if (number >= functions.cases) throw must(RangeError, caller, 'case', `an integer from 0 to ${functions.cases - 1}`, number);

    const { text, only, failure } =
      given.functions === undefined ? { ...given, only: '' } : await joinFunctions(caller, sandboxes, given.functions, over);
    if (failure !== undefined) return conclude(couldNotCheck(failure, seed, strict));

    let left = limits.totalMs;
    let first = true; // the console output of the first run is enough
    const run = async ({ round, watched, looped, cases }, send) => {
      over.throwIfAborted();
      const job = { task: 'check', source: text, change: null, limits, cases, round: standIns[round], watched, looped };
      left -= await runCases(sandboxes, job, left, first ? lines : [], send, over);
      first = false;
    };
    const changes = createChanges(sandboxes, text, limits, over);
    try {
      const report = await new Promise((resolve, reject) => {
        // Go gets an answer even if the check is over: it waits for one, and keeps all of the check until then.
        const answering = (work, giveUp) => (question, reply) => {
          work(question, reply)
            .catch((error) => {
              reject(error);
              giveUp(reply);
            })
            .then(() => reply(null));
        };
        const host = {
          observe: answering(
            (batch, send) => (batch.changes.length > 0 ? changes.run(batch, send) : run(batch, send)),
            (send) => sendFailure(send, abortedMessage),
          ),
          propose: answering(changes.propose, () => {}),
          judged(json) {
            if (!over.aborted) inform(onReport, conclude(parseJSON(json)));
          },
        };
        functions.check({ seed, number, only, strict, repair }, host, resolve, reject);
      });
      return conclude(parseJSON(report));
    } catch (error) {
      return conclude(couldNotCheck(error.message, seed, strict));
    }
  }

  return { check, prepare };
}
