// The events of a run as Go gets them (runner.js): with texts that are quick to lay out.
import { displayable, layoutCost } from './displayable.js';
import { stepText } from './step.js';

// Of a table, or one row if that has more.
const cellsAtOnce = 100;
const costAtOnce = 10_000;

// What the worker lets through, with its words about what it has cut.
const most = { level: 10, characters: 10_100, cell: 340 };

// A table is laid out as a whole whenever it comes into view again: what its texts may cost, and how short that may make them.
const mostOfTable = 50_000;
const shortest = 10;

/** An event of a program (../client/reports.js) with displayable texts. */
export function displayableEvent(event) {
  if (event.kind === 'table') return displayableTable(event);
  if (event.kind === 'clear') return event;
  const texts = { ...event, text: displayable(event.text, most.characters) };
  return event.kind === 'line' ? { ...texts, level: displayable(event.level, most.level) } : texts;
}

/** A table whose texts are all cut to the same length, one with which they are quick to lay out. */
function displayableTable(event) {
  const cells = (characters) => {
    const cut = (texts) => texts.map((text) => displayable(text, characters));
    return { ...event, columns: cut(event.columns), rows: event.rows.map(cut) };
  };
  const shown = cells(most.cell);
  const texts = textsOf(shown);
  const total = texts.reduce((sum, text) => sum + layoutCost(text), 0);
  if (total <= mostOfTable) return shown;
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  return cells(Math.max(shortest, Math.floor((average * mostOfTable) / total)));
}

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
  const parts = /** @type {any[][]} */ ([[]]);
  let left = costAtOnce - costOf(columns);
  for (const row of rows) {
    const rowCost = costOf(row);
    const part = parts[parts.length - 1];
    if (part.length === atOnce || (part.length > 0 && rowCost > left)) {
      parts.push([row]);
      left = costAtOnce - rowCost;
    } else {
      part.push(row);
      left -= rowCost;
    }
  }
  return parts.map((part, i) => (i === 0 ? { ...event, rows: part } : { kind: 'rows', rows: part, indent }));
}

/** How long the page needs for an event, in plain characters. */
export function cost(event) {
  if (event.kind === 'step') return 50 + event.text.length;
  return costOf(textsOf(event));
}

const costOf = (texts) => texts.reduce((sum, text) => sum + 100 + layoutCost(text), 0);

/** All texts of an event, or a single empty text. */
const textsOf = (event) => (event.rows ? [event.columns ?? [], ...event.rows].flat() : [event.text ?? '']);
