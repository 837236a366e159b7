// How events are divided, so that the page has its turn in between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayableEvent, pieces } from '../src/page/event.js';

const table = (columns, rows) => ({
  kind: 'table',
  columns: Array.from({ length: columns }, (_, i) => `column ${i}`),
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, i) => `${row} ${i}`)),
  indent: 2,
});

for (const [columns, rows] of [
  [21, 100],
  [150, 3],
  [1, 1000],
  [2, 0],
  [0, 5],
])
  test(`a table of ${rows} rows of ${columns} comes in pieces of 100 cells, or of one row`, () => {
    const event = table(columns, rows);
    const [first, ...others] = pieces(event);
    assert.deepEqual([first.kind, first.columns, first.indent], ['table', event.columns, 2]);
    for (const piece of others) assert.deepEqual([piece.kind, piece.columns, piece.indent], ['rows', undefined, 2]);
    assert.deepEqual(
      [first, ...others].flatMap((piece) => piece.rows),
      event.rows,
    );
    for (const piece of [first, ...others]) assert.ok(piece.rows.length <= 1 || piece.rows.length * columns <= 100);
  });

test('rows that take long to lay out come in smaller pieces', () => {
  const event = table(10, 20);
  for (const row of event.rows) row.fill('中'.repeat(60));
  const all = pieces(event);
  assert.deepEqual(
    all.map(({ kind, rows }) => [kind, rows.length]),
    event.rows.map((_, i) => [i === 0 ? 'table' : 'rows', 1]),
  );
  assert.deepEqual(
    all.flatMap(({ rows }) => rows),
    event.rows,
  );
});

test('texts in tables are cut if they take long together', () => {
  const event = table(10, 20);
  for (const row of event.rows) row.fill('word '.repeat(40));
  assert.deepEqual(displayableEvent(event), event);
  for (const row of event.rows) row.fill('中'.repeat(200));
  for (const cell of displayableEvent(event).rows.flat()) assert.equal(cell, `${'中'.repeat(15)}… (185 more characters)`);
});

test('every other event stays whole', () => {
  const line = { kind: 'line', level: 'log', text: 'x'.repeat(1000), indent: 0 };
  assert.deepEqual(pieces(line), [line]);
});
