// What an earlier run knows already.
import { UsageError } from './arguments.mjs';
import { digest } from './digest.mjs';

/** What must be the same, in words. */
const same = { build: 'build', seed: 'seed', strict: 'strict', shard: 'shard' };

/**
 * The results of a journal that still hold for the programs, by their places: those of the
 * same text that could be checked. `head` is that of the new run.
 */
export async function knownResults(journal, programs, head) {
  for (const [name, words] of Object.entries(same)) {
    const [was, is] = [journal.head[name], head[name]].map((value) => JSON.stringify(value));
    if (was !== is) throw new UsageError(`--resume needs the same ${words} as ${journal.path}, ${was}, got ${is}`);
  }
  const earlier = new Map(journal.results.map((result) => [result.file, result]));
  const known = new Map();
  for (const [i, { n, file, folder, read }] of programs.entries()) {
    const result = earlier.get(file);
    if (result === undefined || result.report.verdict === 'error') continue;
    const text = await read().catch(() => undefined);
    if (text !== undefined && digest(text) === result.digest) known.set(i, { ...result, n, folder });
  }
  return known;
}
