// From samples to numbers, and from numbers to tables in Markdown, as README has them.

/** The median, and the spread: half the distance between the quartiles, as a part of the median. */
export function summarize(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part) => sorted[Math.round(part * (sorted.length - 1))];
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 / at(0.5) };
}

/** A summary of every contender, minus the time that the measuring itself takes. */
export function summarizeAll({ nothing = [0], ...times }) {
  const overhead = summarize(nothing).median;
  return Object.fromEntries(Object.entries(times).map(([name, samples]) => [name, summarize(samples.map((time) => time - overhead))]));
}

/** A number of nanoseconds as people write it: three digits and a unit. */
function duration(ns) {
  if (ns < 1000) return `${ns.toPrecision(3)} ns`;
  return ns < 1e6 ? `${Number((ns / 1e3).toPrecision(3))} µs` : `${Number((ns / 1e6).toPrecision(3))} ms`;
}

const withSpread = ({ median, spread }) => `${duration(median)} ±${Math.round(100 * spread)}%`;
const ratio = (a, b) => (a / b >= 10 ? (a / b).toFixed(0) : (a / b).toFixed(2));

/** One line a row: the time of `own`, then the time of each other contender and how many times that our own is. */
export function timesTable(title, own, rows) {
  const others = Object.keys(rows[0].times).filter((name) => name !== own);
  return table(
    [title, own, ...others.flatMap((name) => [name, 'ratio'])],
    rows.map(({ label, times }) => [
      label,
      withSpread(times[own]),
      ...others.flatMap((name) => [duration(times[name].median), ratio(times[own].median, times[name].median)]),
    ]),
  );
}

/** How the time of a call grows: for each size the time of one cell, as a bar too, and that of what is beside it. */
export function growthTable(title, own, rows, { cell = 'cell', beside = 'lesson loop' } = {}) {
  const perCell = ({ times, cells }, name) => times[name].median / cells;
  const most = Math.max(...rows.map((row) => perCell(row, own)));
  return table(
    [title, own, `a ${cell}`, `${beside}, a ${cell}`, `a ${cell}, as a bar`],
    rows.map((row) => [
      row.label,
      withSpread(row.times[own]),
      duration(perCell(row, own)),
      duration(perCell(row, beside)),
      '#'.repeat(Math.max(1, Math.round((20 * perCell(row, own)) / most))),
    ]),
    [4],
  );
}

/** A line for each thing that was left out, with a ratio for each situation. */
export const partsTable = (title, names, rows) =>
  table(
    [title, ...names],
    rows.map(({ label, ratios }) => [label, ...ratios.map((part) => part.toFixed(2))]),
  );

export const sizesTable = (sizes) =>
  table(
    ['size, bytes', 'gossip.wasm', 'minimal Go', 'ratio'],
    Object.entries(sizes).map(([label, { gossip, minimal }]) => [
      label,
      gossip.toLocaleString('en'),
      minimal.toLocaleString('en'),
      ratio(gossip, minimal),
    ]),
  );

/** What a package adds to the minimal program, which comes first. */
export function programsTable({ minimal, ...others }) {
  return table(
    ['a Go program, bytes after brotli', 'size', 'more'],
    [
      ['minimal', minimal.toLocaleString('en'), ''],
      ...Object.entries(others).map(([name, size]) => [`with ${name}`, size.toLocaleString('en'), (size - minimal).toLocaleString('en')]),
    ],
  );
}

export const readyTable = ({ gossip, minimal }) =>
  table(
    ['page load until ready', 'gossip.js', 'minimal Go', 'ratio'],
    [['median', withSpread(gossip), withSpread(minimal), ratio(gossip.median, minimal.median)]],
  );

/** Columns of equal width: the first and those in `texts` flush left, the others flush right. */
function table(head, rows, texts = []) {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => row[i].length)));
  const isText = (i) => i === 0 || texts.includes(i);
  const line = (cells) => `| ${cells.map((cell, i) => (isText(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => `-${'-'.repeat(width)}${isText(i) ? '-' : ':'}`).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
