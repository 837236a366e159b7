// console.table: any value as rows and columns of texts.
import { inspect } from './inspect.js';
import { eachInMap, eachInSet, isArray, kindOf, sizeOfMap, sizeOfSet, typedArrayOf } from './kinds.js';
import { clipped } from './output.js';
import { isIndex, ownKeys, property } from './properties.js';
import { behind } from './proxies.js';

const { Map, Math, Set, String } = globalThis;

const maxRows = 100;
const maxColumns = 20; // in addition to the first, which names the rows
const maxCharacters = 200; // of a cell

const values = 'Values'; // the column for rows that are not objects

/**
 * Returns { columns, rows, note }, all of them texts: the first column names the rows,
 * and the note says what is left out, '' for nothing. Returns null for a value without
 * rows. `only` may be an array with the names of columns.
 */
export function tabulate(value, only) {
  if (typeof value !== 'object' || value === null) return null;
  const { heading, rows, count } = rowsOf(behind(value));
  if (count === 0) return null;
  const wanted = isArray(only) ? itemsOf(behind(only)).map(([, found]) => String(found.value)) : namesIn(rows);
  const names = wanted.slice(0, maxColumns);
  return {
    columns: [heading, ...names].map(clip),
    rows: rows.map(({ name, cells }) => [clip(name), ...names.map((key) => textOf(cells.get(key)))]),
    note: noteOf(rows.length, count, names.length, wanted.length),
  };
}

/** The rows of an object, as { name, cells }, where cells is a Map from the name of a column to a property. */
function rowsOf(object) {
  const rows = [];
  const add = (name, cells) => {
    if (rows.length < maxRows) rows.push({ name, cells: new Map(cells()) });
  };
  if (sizeOfMap(object) !== undefined) {
    eachInMap(object, (key, value) =>
      add(String(rows.length), () => [
        ['Key', { value: key }],
        [values, { value }],
      ]),
    );
    return { heading: '(iteration index)', rows, count: sizeOfMap(object) };
  }
  if (sizeOfSet(object) !== undefined) {
    eachInSet(object, (value) => add(String(rows.length), () => cellsOf({ value })));
    return { heading: '(iteration index)', rows, count: sizeOfSet(object) };
  }
  const length = lengthOf(object);
  for (let i = 0; i < Math.min(length, maxRows); i++) {
    const found = property(object, i);
    add(String(i), () => (found === undefined ? [] : cellsOf(found)));
  }
  const others = itemsOf(object).filter(([key]) => length === 0 || !isIndex(key));
  for (const [key, found] of others) add(key, () => cellsOf(found));
  return { heading: '(index)', rows, count: length + others.length };
}

function lengthOf(object) {
  if (isArray(object)) return property(object, 'length').value;
  return kindOf(object) === 'TypedArray' ? (typedArrayOf(object)?.length ?? 0) : 0;
}

/** The cells of a row: the properties of an object, or the value itself. */
function cellsOf(found) {
  const { value } = found;
  return typeof value === 'object' && value !== null ? itemsOf(behind(value)) : [[values, found]];
}

/** The enumerable properties with string keys. */
const itemsOf = (object) =>
  ownKeys(object)
    .filter((key) => typeof key === 'string')
    .map((key) => /** @type {[string, any]} */ ([key, property(object, key)]))
    .filter(([, found]) => found?.enumerable);

/** The names of all columns in the order of appearance, with the one for values last. */
function namesIn(rows) {
  const names = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const hasValues = names.delete(values);
  return hasValues ? [...names, values] : [...names];
}

const textOf = (found) => (found === undefined ? '' : clip(found.accessor ?? inspect(found.value, { depth: 1, oneLine: true })));

const clip = (text) => clipped(text, maxCharacters);

function noteOf(rows, allRows, columns, allColumns) {
  const cuts = [
    rows < allRows ? `${rows} of ${allRows} rows` : '',
    columns < allColumns ? `${columns} of ${allColumns} columns` : '',
  ].filter(Boolean);
  return cuts.length === 0 ? '' : `The table shows ${cuts.join(' and ')}.`;
}
