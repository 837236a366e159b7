// A table of the students, as spreadsheets and gradebooks read it.
import { oneLine } from './text.mjs';

const columns = {
  student: ({ name }) => name,
  path: ({ path }) => path,
  verdict: ({ verdict }) => verdict,
  points: ({ points }) => points ?? '',
  of: ({ most }) => most,
  gossipRound: ({ best }) => best?.report.functions.gossipRound.verdict ?? '',
  spreadInfo: ({ best }) => best?.report.functions.spreadInfo.verdict ?? '',
  misconceptions: ({ best }) => misconceptions(best).join(' '),
  file: ({ best }) => best?.file ?? '',
  files: ({ results }) => results.length,
  headline: ({ best, absent }) => best?.report.headline ?? `no program here: ${absent.map(({ file }) => file).join(', ')}`,
};

/** With a byte order mark, without which Excel takes UTF-8 for something else. `more` are further columns. */
export function gradebook(students, more = {}) {
  const all = Object.entries({ ...columns, ...more });
  const rows = [all.map(([name]) => name), ...students.map((student) => all.map(([, value]) => value(student)))];
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

const misconceptions = (best) =>
  Object.values(best?.report.functions ?? {})
    .map(({ misconception }) => misconception?.id)
    .filter(Boolean);

/**
 * A cell that begins with one of these is a formula to spreadsheets. Some split lines at
 * semicolons, so what follows one may begin a cell, too. An apostrophe makes it text.
 */
const formula = /(^|;)(["'\s]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** Text is quoted, so that commas in it end no cell. */
const cell = (value) =>
  typeof value === 'number' ? String(value) : `"${oneLine(value).replaceAll(formula, "$1'$2").replaceAll('"', '""')}"`;
