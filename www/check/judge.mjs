// The results of a check, as far as it gets.
import { checkAll } from './pool.mjs';
import { Stopped } from './stop.mjs';

/**
 * Checks the programs and shows each result when all before it are known. Resolves to the
 * results in the order of the programs; when `stopped` rejects with Stopped, to those that
 * are known by then.
 */
export async function judge(programs, { show, onDone, stopped, ...how }) {
  const judged = new Map();
  const promises = checkAll(programs, {
    ...how,
    onDone(i, result) {
      judged.set(i, result);
      onDone();
    },
  });
  let shown = 0;
  try {
    for (; shown < promises.length; shown++) show(await Promise.race([promises[shown], stopped]));
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  const known = [...judged].sort(([a], [b]) => a - b);
  for (const [i, result] of known) if (i >= shown) show(result);
  return { results: known.map(([, result]) => result), isStopped: shown < promises.length };
}
