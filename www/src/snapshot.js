import { Array, Float64Array, Int32Array, hasOwnProperty, ownMap, ownNames } from './primordials.js';
import {
  entryNotObject, nodeNotRecord, stateNotRecord, tooManyCells, versionNotNumber,
} from './errors.js';
import { isCollection, isRecord } from './record.js';

/** How many cells (nodes x keys) one call handles. */
export const maxCells = 2 ** 25;

/** Up to here, comparing keys one by one is faster than filling a Map. */
const fewColumns = 32;

/**
 * What one call has read from the page's nodes: which keys there are (a column
 * each, in the order they were first met), and for every node (a row each) the
 * entry and the version it has under each key.
 *
 * All reading happens here and before anything is written, because reading may
 * run foreign code: getters and Proxies that throw, or that call back in. Cells
 * lie column by column, as in Go's table: cell = column * rows + row.
 */
export class Snapshot {
  constructor() {
    this.caller = '';
    this.rows = 0;
    this.rowsRead = 0;
    this.columns = 0;
    this.hasGaps = false; // the first row has places for keys that it does not know
    this.expected = 4; // columns of the call before, to size arrays
    this.nodeOf = []; // row -> index in the page's array, for messages
    this.states = []; // row -> state
    this.values = []; // row -> its entries
    this.keys = []; // column -> key
    this.versions = new Float64Array(256); // cell -> version, NaN where the key is not known
    this.positions = new Int32Array(256); // cell -> where its entry stands in the row's values
    this.columnOf = ownMap(); // key -> column, for the first `indexed` columns
    this.indexed = 0;
  }

  begin(caller, rows) {
    this.caller = caller;
    this.rows = rows;
    this.rowsRead = 0;
    this.columns = 0;
  }

  /** Reads the state of a node into a row. Throws what foreign code throws, or says what is wrong. */
  read(row, node, index) {
    this.enumerate(row, this.state(row, node, index));
    this.rowsRead++;
  }

  /**
   * Reads the first row, and gives a column to every key that its state has a
   * place for, known or not: should it learn that key, it passes it on in that order.
   */
  readInOrder(row, node, index) {
    const state = this.state(row, node, index);
    const names = ownNames(state);
    for (let i = 0; i < names.length; i++) this.addColumn(names[i]);
    this.rowsRead++; // from here on, keys may have a column already
    this.enumerate(row, state);
    this.hasGaps = this.count(row) < names.length;
  }

  /** The state of a node, checked and noted. */
  state(row, node, index) {
    if (!isRecord(node)) throw nodeNotRecord(this.caller, index, node);
    const { state } = node;
    if (!isRecord(state)) throw stateNotRecord(this.caller, index, state);
    this.nodeOf[row] = index;
    this.states[row] = state;
    return state;
  }

  /**
   * Notes the entries of a state while enumerating it, which lets the engine
   * read state[key] several times faster than otherwise. Enumeration also
   * visits inherited keys; of all ways to tell them apart, hasOwnProperty.call
   * is the one that costs nothing here.
   */
  enumerate(row, state) {
    const { rows, keys } = this;
    const values = new Array(this.expected);
    let { versions, positions } = this;
    let count = 0;
    let column = 0; // where the next key is expected: states tend to agree on their order
    let empty = true;
    for (const key in state) {
      if (!hasOwnProperty.call(state, key)) continue;
      empty = false;
      const entry = state[key];
      if (entry === undefined || entry === null) continue;
      const version = typeof entry === 'object' ? entry.version : undefined;
      if (typeof version !== 'number' || version !== version) throw this.wrongEntry(row, key, entry, version);
      if (column >= this.columns || keys[column] !== key) {
        column = this.column(key, column);
        ({ versions, positions } = this);
      }
      const cell = column * rows + row;
      values[count] = entry;
      positions[cell] = count++;
      versions[cell] = version;
      column++;
    }
    if (empty && isCollection(state)) throw stateNotRecord(this.caller, this.nodeOf[row], state);
    this.values[row] = values;
  }

  /** How many keys a row knows. */
  count(row) {
    let known = 0;
    for (let column = 0; column < this.columns; column++) if (this.isKnown(row, column)) known++;
    return known;
  }

  wrongEntry(row, key, entry, version) {
    const node = this.nodeOf[row];
    return typeof entry === 'object'
      ? versionNotNumber(this.caller, node, key, version)
      : entryNotObject(this.caller, node, key, entry);
  }

  /** The column of a key, looked for from `expected` on; a new one, of unknown cells, if the key is new. */
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
    const end = this.columns * this.rows;
    if (end > this.versions.length) this.grow(end);
    const { versions } = this;
    for (let cell = end - this.rows; cell < end; cell++) versions[cell] = NaN;
    return column;
  }

  grow(cells) {
    if (cells > maxCells) throw tooManyCells(this.caller, this.rows, this.columns, maxCells);
    const { versions, positions } = this;
    this.versions = new Float64Array(2 * cells);
    this.positions = new Int32Array(2 * cells);
    this.versions.set(versions);
    this.positions.set(positions);
  }

  /**
   * Puts an entry of the caller's own into a row that has been read. Returns
   * the entry that was there, or undefined.
   */
  replace(row, column, entry) {
    const cell = column * this.rows + row;
    const values = this.values[row];
    const previous = this.versions[cell] === this.versions[cell] ? values[this.positions[cell]] : undefined;
    this.positions[cell] = values.length;
    this.versions[cell] = entry.version;
    values.push(entry);
    return previous;
  }

  /** The first row besides `sender` that knows a column's key, -1 if the sender does. */
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

  /** The version that a row has in a column, NaN if the key is not known there. */
  version(row, column) {
    return this.versions[column * this.rows + row];
  }

  /** Lets go of everything read; the arrays keep their size for the next call. */
  end() {
    const { states, values } = this;
    for (let row = 0; row < states.length; row++) states[row] = values[row] = null;
    if (this.indexed > 0) this.columnOf.clear();
    this.indexed = 0;
    this.expected = this.columns;
  }
}
