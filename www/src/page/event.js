// The events of a run as Go gets them (runner.js): with texts that are quick to lay out.
import { displayable, layoutCost } from './displayable.js';
import { stepText } from './step.js';

const cellsAtOnce = 100; // of a table, or one row if that has more

// What the worker lets through, with its words about what it has cut.
const most = { level: 10, characters: 10_100, cell: 340 };

/** An event of a program (../client/reports.js) with displayable texts. */
export function displayableEvent(event) {
  if (event.kind === 'table') return { ...event, columns: event.columns.map(cell), rows: event.rows.map((row) => row.map(cell)) };
  if (event.kind === 'clear') return event;
  const texts = { ...event, text: displayable(event.text, most.characters) };
  return event.kind === 'line' ? { ...texts, level: displayable(event.level, most.level) } : texts;
}

const cell = (text) => displayable(text, most.cell);

/** A round of gossip as an event, or null if the report is not one. */
export function stepEvent(report) {
  const text = stepText(report);
  return text === null ? null : { kind: 'step', text };
}

/** An event as several that each take the page only a short time: a table with its first rows, then `rows` with the others. */
export function pieces(event) {
  if (event.kind !== 'table') return [event];
  const { rows, columns, indent } = event;
  const atOnce = Math.max(1, Math.floor(cellsAtOnce / columns.length));
  const all = [{ ...event, rows: rows.slice(0, atOnce) }];
  for (let i = atOnce; i < rows.length; i += atOnce) all.push({ kind: 'rows', rows: rows.slice(i, i + atOnce), indent });
  return all;
}

/** How long the page needs for an event, in plain characters. */
export function cost(event) {
  if (event.kind === 'step') return 50 + event.text.length;
  return textsOf(event).reduce((sum, part) => sum + 100 + layoutCost(part), 0);
}

/** All texts of an event, or a single empty text. */
const textsOf = (event) => (event.rows ? [event.columns ?? [], ...event.rows].flat() : [event.text ?? '']);
