// The results of a check, as far as it gets.
import { checkAll } from './pool.mjs';
import { Stopped } from './stop.mjs';

/**
 * Checks the programs and shows each result when all before it are known. `known` are
 * results that need no check, by their places. Resolves to the results in the order of the
 * programs, each with what its program has but `read`, and `report`; when `stopped` rejects
 * with Stopped, to those that are known by then. onDone(result) is called as soon as one is.
 */
export async function judge(programs, { known = new Map(), show, onDone, stopped, ...how }) {
  const judged = new Map(known);
  let isOver = false; // what ends after a stop was not checked, but broken off
  const pending = [...programs.keys()].filter((i) => !known.has(i));
  const promises = checkAll(
    pending.map((i) => programs[i]),
    {
      ...how,
      onDone(k, { report }) {
        if (isOver) return;
        const i = pending[k];
        const { read, ...program } = programs[i];
        judged.set(i, { ...program, report });
        onDone(judged.get(i));
      },
    },
  );
  const answers = programs.map((_, i) => known.get(i));
  for (const [k, i] of pending.entries()) answers[i] = promises[k];
  let shown = 0;
  try {
    for (; shown < answers.length; shown++) show(await Promise.race([answers[shown], stopped]));
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  isOver = true;
  const results = [...judged].sort(([a], [b]) => a - b);
  for (const [i, result] of results) if (i >= shown) show(result);
  return { results: results.map(([, result]) => result), isStopped: shown < answers.length };
}
