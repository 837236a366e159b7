// The results of a class: one for each student, and what goes wrong how often.
import { basename } from 'node:path';

/** Of several programs of a student, one with the first verdict counts. One that could not be checked may be right. */
const order = ['pass', 'error', 'fail'];

/**
 * The students of results { n, file, folder, report } and places without a program, in
 * their order. With `group`, a student is a folder, otherwise a file: [{ name, path,
 * verdict, points, most, best, results, absent }]. `verdict` is that of `best`, the result
 * that counts, or 'none' without a program. `points` is null where nobody has judged.
 */
export function studentsOf({ results, absent }, { group, points }) {
  const pathOf = group ? ({ folder }) => folder : ({ file }) => file;
  // Without groups, what lies beside a program is nobody's.
  const places = group ? absent : absent.filter(({ beside }) => !beside);
  const students = new Map();
  const inOrder = [...results, ...places].sort((a, b) => a.n - b.n);
  for (const entry of inOrder) {
    const path = pathOf(entry);
    if (!students.has(path)) students.set(path, { name: group ? basename(path) : path, path, results: [], absent: [] });
    students.get(path)[entry.report ? 'results' : 'absent'].push(entry);
  }
  const most = rounded(points.gossipRound + points.spreadInfo);
  return [...students.values()].map(({ name, path, ...its }) => {
    const best = bestOf(its.results, points);
    const verdict = best?.report.verdict ?? 'none';
    return { name, path, verdict, points: best ? pointsOf(best.report, points) : null, most, best, ...its };
  });
}

function bestOf(results, points) {
  const rank = ({ report }) => order.indexOf(report.verdict);
  const value = ({ report }) => pointsOf(report, points) ?? 0;
  return [...results].sort((a, b) => rank(a) - rank(b) || value(b) - value(a))[0] ?? null;
}

/** The points of the functions that are right; null if that is not known. */
export function pointsOf({ verdict, functions }, points) {
  if (verdict === 'error') return null;
  const right = Object.keys(points).filter((name) => functions[name].verdict === 'pass');
  return rounded(right.reduce((sum, name) => sum + points[name], 0));
}

/** Of sums of numbers with three decimals. */
const rounded = (points) => Number(points.toFixed(3));

/**
 * What goes wrong in the programs that count, most frequent first: [{ function, id, title,
 * reason, headline, count, example }]. `id` and `title` are of the misconception, null if
 * none is known; `headline` says the reason in a sentence; `function` is null if a program
 * fails as a whole. The example is the result with the shortest counterexample.
 */
export function faultsOf(students) {
  const faults = new Map();
  for (const { best, verdict } of students) if (verdict === 'fail') for (const fault of faultsIn(best)) count(fault, faults);
  return [...faults.values()].map(({ length, ...fault }) => fault).sort((a, b) => b.count - a.count);
}

function faultsIn(result) {
  const { functions, failsAsWhole } = result.report;
  const failing = Object.entries(functions).filter(([, { verdict }]) => verdict === 'fail');
  return failing.slice(0, failsAsWhole ? 1 : undefined).map(([name, { reason, misconception, counterexample, headline }]) => ({
    function: failsAsWhole ? null : name,
    id: misconception?.id ?? null,
    title: misconception?.title ?? null,
    reason,
    headline,
    count: 1,
    example: { file: result.file, why: counterexample?.why ?? headline },
    length: counterexample?.text.length ?? Infinity,
  }));
}

function count(fault, faults) {
  const key = JSON.stringify([fault.function, fault.id ?? fault.reason]);
  const known = faults.get(key);
  if (known === undefined) faults.set(key, fault);
  else {
    known.count++;
    if (fault.length < known.length) [known.example, known.length] = [fault.example, fault.length];
  }
}
