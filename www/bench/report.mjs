// From samples to numbers, and from numbers to a plain text table.

/** The median, and the spread: half the distance between the quartiles, as a part of the median. */
export function summarize(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part) => sorted[Math.round(part * (sorted.length - 1))];
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 / at(0.5) };
}

/** A summary of every contender, minus the time that the measuring itself takes. */
export function summarizeAll({ nothing, ...times }) {
  const overhead = summarize(nothing).median;
  return Object.fromEntries(Object.entries(times).map(([name, samples]) => [name, summarize(samples.map((time) => time - overhead))]));
}

/** A number of nanoseconds as people write it: three digits and a unit. */
export function duration(ns) {
  if (ns < 1000) return `${ns.toPrecision(3)} ns`;
  return ns < 1e6 ? `${(ns / 1e3).toPrecision(3)} µs` : `${(ns / 1e6).toPrecision(3)} ms`;
}

const withSpread = ({ median, spread }) => `${duration(median)} ±${String(Math.round(100 * spread)).padStart(2)}%`;
const ratio = (a, b) => (a / b >= 10 ? (a / b).toFixed(0) : (a / b).toFixed(2));

/** The table for one way to call the module, one line per row, compared with the loops. */
export function timesTable(title, module, rows) {
  return table(
    [title, module, 'plain loop', 'tight loop', '/ plain', '/ tight'],
    rows.map(({ label, times }) => {
      const [own, plain, tight] = [module, 'plain loop', 'tight loop'].map((name) => times[name]);
      return [label, ...[own, plain, tight].map(withSpread), ratio(own.median, plain.median), ratio(own.median, tight.median)];
    }),
  );
}

export const sizesTable = (sizes) =>
  table(
    ['size, bytes', 'gossip.wasm', 'bare Go', '/ bare'],
    Object.entries(sizes).map(([label, { gossip, bare }]) => [
      label,
      gossip.toLocaleString('en'),
      bare.toLocaleString('en'),
      ratio(gossip, bare),
    ]),
  );

export const readyTable = ({ gossip, bare }) =>
  table(
    ['page load until ready', 'gossip.js', 'bare Go', '/ bare'],
    [['median', withSpread(gossip), withSpread(bare), ratio(gossip.median, bare.median)]],
  );

/** Columns of equal width, the first flush left and the others flush right. */
function table(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('   ');
  return [line(head), ...rows.map(line)].join('\n');
}
