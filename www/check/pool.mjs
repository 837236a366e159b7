// Programs checked side by side, each slot in a page of its own.
import { couldNotCheck } from '../src/client/unavailable.js';

/** Runs that end like this may have harmed their page, so the next program gets a new one. */
const violent = ['timeout', 'ended', 'too-large'];

/**
 * Checks programs { file, read } with up to `width` pages that `open` makes. Each program
 * is read when its turn comes, because a folder may hold more than fits into memory.
 * Returns a promise of { file, report } for each, in the same order. `onDone(i, result)`
 * is called as soon as the i-th is known.
 */
export function checkAll(programs, { width, options, open, onDone = () => {} }) {
  const results = programs.map(() => {
    const result = {};
    result.promise = new Promise((resolve) => {
      result.resolve = resolve;
    });
    return result;
  });
  let next = 0;
  const work = async () => {
    const slot = new Slot(open);
    while (next < programs.length) {
      const i = next++;
      const { file, read } = programs[i];
      const report = await read().then(
        (source) => slot.check(source, options),
        (error) => couldNotCheck(error.message, options.seed, options.strict),
      );
      onDone(i, { file, report });
      results[i].resolve({ file, report });
    }
    slot.close();
  };
  for (let i = 0; i < Math.min(width, programs.length); i++) work();
  return results.map(({ promise }) => promise);
}

class Slot {
  #open;
  #page = null;

  constructor(open) {
    this.#open = open;
  }

  /** What could not be checked is tried once more, in a new page. */
  async check(source, options) {
    const report = await this.#try(source, options);
    return report.verdict === 'error' ? this.#try(source, options) : report;
  }

  async #try(source, options) {
    let report;
    try {
      this.#page ??= await this.#open();
      report = await this.#page.check(source, options);
    } catch (error) {
      report = couldNotCheck(error.message, options.seed, options.strict);
    }
    const ends = Object.values(report.functions).map(({ reason }) => reason);
    if (report.verdict === 'error' || ends.some((reason) => violent.includes(reason))) this.close();
    return report;
  }

  close() {
    this.#page?.close();
    this.#page = null;
  }
}
