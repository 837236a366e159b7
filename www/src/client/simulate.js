// gossip.simulate: shares the trials of a simulation among workers. Go plays them
// (gossip/epidemic); a trial depends on nothing but the options, the seed and its index, so
// the result is the same however they are shared.
import { Promise, RangeError, TypeError, isInteger, parseJSON, stringify } from '../protocol/primordials.js';
import { inform } from '../loader/inform.js';
import { unlessAborted } from './abort.js';
import { startHere, startInWorker } from './crew.js';
import { compileLab } from './lab.js';
import { abortSignal, being, callback, checkOptions, integer, must, optional } from '../protocol/options.js';
import { drawSeed } from './seeds.js';

const { Math, Number, navigator } = /** @type {any} */ (globalThis);
const { isFinite, isNaN, isSafeInteger } = Number;

const caller = 'gossip.simulate';
const mostMembers = 16;
const portionMs = { inWorker: 100, here: 15 }; // here, the page waits meanwhile

// What a value must be to reach Go, which says which values are possible.
const text = being((value) => typeof value === 'string', 'a string');
const whole = (owner, name, value) => {
  if (!isInteger(value)) throw must(TypeError, owner, name, 'an integer', value);
  if (!isSafeInteger(value)) throw must(RangeError, owner, name, 'a safe integer', value);
  return value;
};
const number = (owner, name, value) => {
  if (typeof value !== 'number' || isNaN(value)) throw must(TypeError, owner, name, 'a number', value);
  if (!isFinite(value)) throw must(RangeError, owner, name, 'a finite number', value);
  return value;
};
const anObject = being((value) => typeof value === 'object', 'null or { stop, by, k }');

function rumor(owner, name, value) {
  if (anObject(owner, name, value) === null) return null;
  const { stop, by, k, ...rest } = value;
  for (const other in rest) throw new TypeError(`${owner}: "${name}.${other}" is not an option; the options are stop, by and k`);
  return { stop: text(owner, `${name}.stop`, stop), by: text(owner, `${name}.by`, by), k: whole(owner, `${name}.k`, k) };
}

const rules = {
  nodes: whole,
  mode: text,
  fanout: optional(whole),
  loss: optional(number),
  crashed: optional(whole),
  topology: optional(text),
  time: optional(text),
  rumor: optional(rumor),
  engine: optional(text),
  trials: optional(whole),
  seed: integer(0, 2 ** 32 - 1),
  signal: abortSignal,
  onProgress: callback,
};

/**
 * Makes gossip.simulate, which uses these files (../loader/files.js); `read` reads one
 * where this is Node, see ../loader/download.js.
 */
export function createSimulate(files, read) {
  let compiling = /** @type {Promise<any> | null} */ (null);

  /** A failure is forgotten, so that the next simulation tries again. */
  function load() {
    compiling ??= compileLab(files.lab(), read);
    compiling.catch(() => {
      compiling = null;
    });
    return compiling;
  }

  async function simulate({ onProgress = () => {}, trials = 1000, seed = drawSeed(), ...settings }, over) {
    const compiled = await load();
    over.throwIfAborted();

    const crew = new Set();
    /** Starts one more member, who knows the options; null if there can be no more. */
    async function hire(start) {
      const member = await start();
      if (member === null) return null;
      if (over.aborted) member.close();
      else crew.add(member);
      await member.call('prepare', stringify({ ...settings, trials, seed }));
      return member;
    }
    const hireWorker = () => hire(() => startInWorker(files.labWorker, compiled));

    let next = 0;
    let done = 0;
    /** Lets a member play trials until there are none left; resolves to its tally. */
    async function work(member, ms) {
      let portion = 1;
      while (next < trials && !over.aborted) {
        const [first, end] = [next, Math.min(trials, next + portion)];
        next = end;
        const begin = performance.now();
        await member.call('play', first, end);
        const took = Math.max(performance.now() - begin, ms / 10);
        portion = Math.max(1, Math.min(4 * portion, Math.floor((portion * ms) / took)));
        done += end - first;
        if (!over.aborted) inform(onProgress, { done, trials });
      }
      return member.call('tally');
    }

    async function play() {
      const worker = await hireWorker();
      if (worker === null) {
        const self = await hire(() => startHere(compiled));
        return self.call('result', [await work(self, portionMs.here)]);
      }
      const others = Math.min(navigator?.hardwareConcurrency ?? 1, mostMembers, trials) - 1;
      const helpers = Array.from({ length: others }, async () => {
        const helper = next < trials ? await hireWorker() : null;
        return helper === null ? null : work(helper, portionMs.inWorker);
      });
      const tallies = await Promise.all([work(worker, portionMs.inWorker), ...helpers]);
      return worker.call(
        'result',
        tallies.filter((tally) => tally !== null),
      );
    }

    over.addEventListener('abort', () => {
      for (const member of crew) member.close();
    });
    return parseJSON(await play());
  }

  return async (options = {}) => {
    const { signal, ...checked } = /** @type {any} */ (checkOptions(caller, options, rules));
    return unlessAborted(signal, (over) => simulate(checked, over));
  };
}
