// What a program that runs reports (../sandbox/run.js). The reports come from the
// learner's realm: they may contain anything.
import { Array, isArray, isInteger } from '../protocol/primordials.js';
import { clipped } from '../sandbox/output.js';

const { Math } = globalThis;

/** The most that the sandbox lets through of a table, of a text in it, and of the indent of a line. */
const most = { columns: 21, rows: 100, cell: 300, indent: 20 };

/** A report as an event with the fields that run.js promises, though the texts of lines may be longer; null if it is not one. */
export function readReport(report) {
  switch (report?.kind) {
    case 'line': {
      const { level, indent, line } = report;
      return { kind: 'line', level: text(level), text: text(report.text), indent: depth(indent), line: count(line) };
    }
    case 'table':
      return { kind: 'table', ...table(report), indent: depth(report.indent), line: count(report.line) };
    case 'clear':
      return { kind: 'clear', line: count(report.line) };
    case 'error': {
      const { reason, line, column } = report;
      return { kind: 'error', text: text(report.text), reason: text(reason), line: count(line), column: count(column) };
    }
    default:
      return null;
  }
}

/** A table whose rows all have as many cells as there are columns. */
function table({ columns, rows }) {
  const heads = Array.from({ length: Math.min(lengthOf(columns), most.columns) }, (_, i) => cell(columns[i]));
  return {
    columns: heads,
    rows: Array.from({ length: Math.min(lengthOf(rows), most.rows) }, (_, i) =>
      heads.map((_head, j) => cell(isArray(rows[i]) ? rows[i][j] : '')),
    ),
  };
}

const text = (value) => (typeof value === 'string' ? value : '');
const cell = (value) => clipped(text(value), most.cell);
const lengthOf = (value) => (isArray(value) ? value.length : 0);
/** A positive whole number, else 0. */
export const count = (value) => (isInteger(value) && value > 0 && value < 1e9 ? value : 0);
const depth = (value) => (isInteger(value) && value > 0 ? Math.min(value, most.indent) : 0);
