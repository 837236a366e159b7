// Turns the reports of a run (sandbox/run.js) into the events that Go gets (runner.js).
// The reports come from the learner's realm: they may contain anything.
import { displayable, layoutCost } from './displayable.js';
import { stepText } from './step.js';

// What the worker lets through, with its words about what it has cut.
const rowsAtOnce = 10;
const most = { characters: 10_100, cell: 300, columns: 21, rows: 100, indent: 20 };

/** A report as an event, or null if it is not one. */
export function readEvent(report) {
  switch (report?.kind) {
    case 'line':
      return { kind: 'line', level: text(report.level, 10), text: text(report.text), indent: depth(report.indent) };
    case 'table':
      return { kind: 'table', ...table(report), indent: depth(report.indent) };
    case 'clear':
      return { kind: 'clear' };
    case 'error':
      return { kind: 'error', text: text(report.text), line: count(report.line), column: count(report.column) };
    case 'step':
      return step(stepText(report));
    default:
      return null;
  }
}

const step = (told) => (told === null ? null : { kind: 'step', text: told });

/** An event as several that each take the page only a short time: a table with its first rows, then `rows` with the others. */
export function pieces(event) {
  if (event.kind !== 'table') return [event];
  const { rows } = event;
  const all = [{ ...event, rows: rows.slice(0, rowsAtOnce) }];
  for (let i = rowsAtOnce; i < rows.length; i += rowsAtOnce)
    all.push({ kind: 'rows', rows: rows.slice(i, i + rowsAtOnce), indent: event.indent });
  return all;
}

/** How long the page needs for an event, in plain characters. */
export function cost(event) {
  if (event.kind === 'step') return 50 + event.text.length;
  return textsOf(event).reduce((sum, part) => sum + 100 + layoutCost(part), 0);
}

/** All texts of an event, or a single empty text. */
const textsOf = (event) => (event?.rows ? [event.columns ?? [], ...event.rows].flat() : [event?.text ?? '']);

const text = (value, characters = most.characters) => (typeof value === 'string' ? displayable(value, characters) : '');
const cell = (value) => text(value, most.cell);
const lengthOf = (value) => (Array.isArray(value) ? value.length : 0);
const count = (value) => (Number.isInteger(value) && value > 0 ? value : 0);
const depth = (value) => Math.min(count(value), most.indent);

/** A table whose rows all have as many texts as there are columns. */
function table({ columns, rows }) {
  const heads = Array.from({ length: Math.min(lengthOf(columns), most.columns) }, (_, i) => cell(columns[i]));
  return {
    columns: heads,
    rows: Array.from({ length: Math.min(lengthOf(rows), most.rows) }, (_, i) =>
      heads.map((_head, j) => cell(Array.isArray(rows[i]) ? rows[i][j] : '')),
    ),
  };
}
