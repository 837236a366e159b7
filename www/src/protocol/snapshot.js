import { Float64Array, Object, define, hasOwnProperty, ownMap, ownNames } from './primordials.js';
import { checkCells } from './arguments.js';
import { entryNotObject, nodeNotRecord, stateNotRecord, versionNotNumber } from './errors.js';
import { isCollection, isRecord } from './record.js';
import { withoutPrototype, slots } from './slots.js';

const { keys: ownKeys } = Object;

/** From this size on, memory is not kept for the next call. */
export const largeCells = 2 ** 16;

/** Up to this number, comparing keys one by one is faster than filling a Map. */
const fewColumns = 128;

/** From this number on, engines mostly treat states as dictionaries, and listing their keys is faster than enumerating them. */
const manyKeys = 20;

/**
 * What one call has read from the page's nodes: the keys (a column each, in the order
 * in which they first appear), and for every node (a row each) the version that it has
 * under each key. A row is { index, state, entries }: the index of the node in the
 * page's array, for messages, its state, and its entries by column. The caller keeps
 * the rows, because storing new objects in this old one would cost the garbage
 * collector a record each.
 *
 * All reading happens here, before anything is written, because reading may run
 * foreign code: getters and Proxies that throw, or that call gossip functions. Cells
 * are stored column by column, as in Go's table: cell = column * height + row.
 */
export class Snapshot {
  caller = '';
  height = 0; // how many rows
  rowsRead = 0;
  columns = 0;
  hasGaps = false; // the first row has properties for keys that it does not know
  expected = 4; // columns of the previous call, for the size of arrays
  keys = withoutPrototype([]); // column -> key
  capacity = 256; // cells that fit into versions
  versions = new Float64Array(256); // cell -> version, NaN where the key is not known
  columnOf = ownMap(); // key -> column, for the first `indexed` columns
  indexed = 0;

  begin(caller, height) {
    this.caller = caller;
    this.height = height;
    this.rowsRead = 0;
    this.expected = this.columns * height <= largeCells ? this.columns : 4;
    this.columns = 0;
    if (this.indexed > 0) this.columnOf.clear();
    this.indexed = 0;
  }

  /** Reads the state of a node into a row. Throws what foreign code throws, or says what is wrong. */
  read(row, node, index) {
    const state = this.state(node, index);
    const entries = this.enumerate(row, state, index);
    this.rowsRead++;
    return { index, state, entries };
  }

  /**
   * Reads the first row, and also gives a column to keys that its state has a property
   * for but does not know: if it learns such a key, it passes it on in that order.
   */
  readInOrder(row, node, index) {
    const state = this.state(node, index);
    const names = ownNames(state);
    for (let i = 0; i < names.length; i++) this.addColumn(names[i]);
    this.rowsRead++; // from here on, keys may have a column already
    const entries = this.enumerate(row, state, index);
    this.hasGaps = this.count(row) < names.length;
    return { index, state, entries };
  }

  /** The state of a node, checked. */
  state(node, index) {
    if (!isRecord(node)) throw nodeNotRecord(this.caller, index, node);
    const { state } = node;
    if (!isRecord(state)) throw stateNotRecord(this.caller, index, state);
    return state;
  }

  /**
   * Notes the entries of a state and returns them. Reading state[key] while enumerating
   * is several times faster than otherwise, unless the state is a dictionary.
   * Enumeration also visits inherited keys; of all ways to tell them apart, only
   * hasOwnProperty costs nothing here.
   */
  enumerate(row, state, index) {
    const expected = this.columns > this.expected ? this.columns : this.expected;
    let entries = slots(expected);
    let column = 0; // where the next key is expected: states tend to agree on their order
    let empty = true;
    if (expected < manyKeys) {
      for (const key in state) {
        if (!hasOwnProperty(state, key)) continue;
        empty = false;
        const entry = state[key];
        column = this.note(row, index, key, entry, column, entries);
        if (column < 0) {
          column = -column;
          entries = larger(entries, column, entry);
        }
      }
    } else {
      const keys = ownKeys(state);
      empty = keys.length === 0;
      for (let i = 0; i < keys.length; i++) {
        const entry = state[keys[i]];
        column = this.note(row, index, keys[i], entry, column, entries);
        if (column < 0) {
          column = -column;
          entries = larger(entries, column, entry);
        }
      }
    }
    if (empty && isCollection(state)) throw stateNotRecord(this.caller, index, state);
    return entries;
  }

  /**
   * Notes one entry; returns the column where the next is expected. If there is no slot for
   * the entry, it is not stored, and the column is negative.
   */
  note(row, index, key, entry, expected, entries) {
    if (entry === undefined || entry === null) return expected;
    const version = typeof entry === 'object' ? entry.version : undefined;
    if (typeof version !== 'number' || version !== version) throw this.wrongEntry(index, key, entry, version);
    const column = expected < this.columns && this.keys[expected] === key ? expected : this.column(key, expected);
    this.versions[column * this.height + row] = version;
    if (column >= entries.length) return -column - 1;
    entries[column] = entry;
    return column + 1;
  }

  /** How many keys a row knows. */
  count(row) {
    let known = 0;
    for (let column = 0; column < this.columns; column++) if (this.isKnown(row, column)) known++;
    return known;
  }

  wrongEntry(node, key, entry, version) {
    return typeof entry === 'object' ? versionNotNumber(this.caller, node, key, version) : entryNotObject(this.caller, node, key, entry);
  }

  /** The column of a key, searched from `expected` on; a new column of unknown cells if the key is new. */
  column(key, expected = 0) {
    // The keys of one state differ from each other: the first needs no index.
    if (this.rowsRead > 0) {
      const column = this.find(key, expected);
      if (column !== undefined) return column;
    }
    return this.addColumn(key);
  }

  find(key, expected) {
    const { columnOf, columns, keys } = this;
    if (columns <= fewColumns) {
      for (let i = expected; i < columns; i++) if (keys[i] === key) return i;
      for (let i = 0; i < expected && i < columns; i++) if (keys[i] === key) return i;
      return undefined;
    }
    for (; this.indexed < this.columns; this.indexed++) columnOf.set(this.keys[this.indexed], this.indexed);
    return columnOf.get(key);
  }

  addColumn(key) {
    const column = this.columns++;
    this.keys[column] = key;
    const end = this.columns * this.height;
    if (end > this.capacity) this.grow(end);
    const { versions } = this;
    for (let cell = end - this.height; cell < end; cell++) versions[cell] = NaN;
    return column;
  }

  grow(cells) {
    checkCells(this.caller, this.height, this.columns);
    const { versions, capacity } = this;
    const larger = new Float64Array(2 * cells);
    for (let cell = 0; cell < capacity; cell++) larger[cell] = versions[cell];
    this.versions = larger;
    this.capacity = 2 * cells;
  }

  /** The first row other than `sender` that knows a column's key, -1 if the sender knows it. */
  learnedFrom(column, sender) {
    if (this.isKnown(sender, column)) return -1;
    let row = 0;
    while (!this.isKnown(row, column)) row++;
    return row;
  }

  isKnown(row, column) {
    const version = this.version(row, column);
    return version === version;
  }

  /** The version that a row has in a column, NaN if it does not know the key. */
  version(row, column) {
    return this.versions[column * this.height + row];
  }
}

/** The same entries and a last one, that of the column before `end`, with room for more. */
function larger(entries, end, last) {
  const { length } = entries;
  const all = slots(2 * end);
  for (let i = 0; i < length; i++) all[i] = entries[i];
  all[end - 1] = last;
  return all;
}

/** Stores an entry of a row, in a column that may be beyond its slots. */
export function store(entries, column, entry) {
  if (column < entries.length) entries[column] = entry;
  else define(entries, column, entry);
}
