import {
  Array, Int32Array, defineProperty, deleteProperty, getOwnPropertyDescriptor, hasOwn, isExtensible,
} from './primordials.js';
import { keyNotWritable, stateNotExtensible } from './errors.js';

/** Which cells of a snapshot receive an entry, and from which row. */
export class Moves {
  constructor() {
    this.count = 0;
    this.cells = new Int32Array(64); // that receive
    this.origins = new Int32Array(64); // rows that give
  }

  /**
   * Adds what Go says of some cells, the first of which is `first`: 0, or 1 more
   * than the row whose entry came here. Every cell is stored and only those
   * that moved are counted: which one does is hard to predict for the processor.
   */
  addAll(origins, first, length) {
    this.reserve(this.count + length);
    const { cells, origins: givers } = this;
    let { count } = this;
    for (let i = 0; i < length; i++) {
      const origin = origins[i];
      cells[count] = first + i;
      givers[count] = origin - 1;
      count += -origin >>> 31;
    }
    this.count = count;
  }

  reserve(count) {
    if (count <= this.cells.length) return;
    for (const name of ['cells', 'origins']) {
      const old = this[name];
      this[name] = new Int32Array(2 * count);
      this[name].set(old);
    }
  }

  /**
   * Puts the moves of a spread into the order in which its sweeps make them,
   * which is that of the columns unless the sender has a place for a key that
   * it does not know yet: nodes before the one that teaches it that key get it
   * in the second sweep, after the keys of the first.
   */
  orderBySweep(snapshot, sender) {
    const moves = [];
    for (let i = 0; i < this.count; i++) {
      const cell = this.cells[i];
      const column = columnAt(cell, snapshot.height);
      const row = cell - column * snapshot.height;
      const late = snapshot.learnedFrom(column, sender) > row ? 1 : 0;
      moves.push({ late, row, cell, origin: this.origins[i] });
    }
    moves.sort((a, b) => a.late - b.late || a.row - b.row || a.cell - b.cell);
    for (let i = 0; i < this.count; i++) {
      this.cells[i] = moves[i].cell;
      this.origins[i] = moves[i].origin;
    }
  }
}

/** The column of a cell. A round has two rows, and dividing takes its time. */
const columnAt = (cell, height) => (height === 2 ? cell >> 1 : (cell / height) | 0);

/**
 * Writes what moved into the page's states: all or nothing. First every copy is
 * made, which may still run foreign code and fail; then every copy is written;
 * if a write fails, the writes before it are taken back and the reason is thrown.
 *
 * `head`, if given, is an entry that a node makes itself: it is written first
 * and without copying, as { cell, entry, previous }.
 */
export function carryOut(snapshot, rows, moves, head = null) {
  const { cells, count } = moves;
  const { height, versions, keys } = snapshot;
  const copies = copyEntries(snapshot, rows, moves);
  const first = head === null ? 0 : -1;
  const journal = { begun: first - 1, replaced: [] };
  let i = first;
  try {
    if (head !== null) {
      const column = columnAt(head.cell, height);
      write(rows[head.cell - column * height].state, keys[column], head.entry, head.previous !== undefined, i, journal);
      i++;
    }
    for (; i < count; i++) {
      const cell = cells[i];
      const column = columnAt(cell, height);
      const version = versions[cell];
      const { state } = rows[cell - column * height];
      const key = keys[column];
      if (version === version) state[key] = copies[i];
      else write(state, key, copies[i], false, i, journal);
    }
  } catch (error) {
    const cell = i < 0 ? head.cell : cells[i];
    const column = columnAt(cell, height);
    const reason = whyNotWritten(snapshot.caller, rows[cell - column * height], keys[column], error);
    for (; i >= first; i--) takeBack(snapshot, rows, moves, head, i, journal); // the failed one may be half done
    throw reason;
  }
}

function copyEntries(snapshot, rows, moves) {
  const { cells, origins, count } = moves;
  const { height, versions } = snapshot;
  const copies = new Array(count);
  for (let i = 0; i < count; i++) {
    const column = columnAt(cells[i], height);
    const entry = rows[origins[i]].entries[column];
    const version = versions[column * height + origins[i]];
    const copy = { ...entry };
    if (copy.version !== version || copy.value === undefined) complete(copy, entry, version);
    copies[i] = copy;
  }
  return copies;
}

/** Gives a copy what spreading left out: a version or value that is inherited or not enumerable. */
function complete(copy, entry, version) {
  define(copy, 'version', version);
  if (!hasOwn(copy, 'value') && 'value' in entry) define(copy, 'value', entry.value);
}

// A descriptor without a prototype: inherited fields would count as its own.
const define = (object, key, value) =>
  defineProperty(object, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });

/**
 * Writes one entry. Assigning would not do where the key is inherited
 * (`constructor`, `__proto__`) or hidden (not enumerable): there the property
 * is defined. The journal notes how far writing has begun, and what it replaced
 * under keys that were unknown although there was a property.
 */
function write(state, key, entry, known, i, journal) {
  let assign = known || !(key in state);
  if (!assign) {
    const own = getOwnPropertyDescriptor(state, key);
    if (own !== undefined) journal.replaced.push({ i, own: { __proto__: null, ...own }, value: state[key] });
    assign = own?.enumerable === true;
  }
  journal.begun = i;
  if (assign) state[key] = entry;
  else define(state, key, entry);
}

function takeBack(snapshot, rows, moves, head, i, journal) {
  const { height, versions, keys } = snapshot;
  const cell = i < 0 ? head.cell : moves.cells[i];
  const column = columnAt(cell, height);
  const { state, entries } = rows[cell - column * height];
  const known = i < 0 ? head.previous !== undefined : versions[cell] === versions[cell];
  const key = keys[column];
  try {
    if (known) {
      state[key] = i < 0 ? head.previous : entries[column];
      return;
    }
    const before = journal.replaced.find((property) => property.i === i);
    if (before === undefined) {
      if (i <= journal.begun) deleteProperty(state, key);
      return;
    }
    if (before.own.enumerable) state[key] = before.value; // through its setter, if it has one
    defineProperty(state, key, before.own);
  } catch {
    // A setter or Proxy that accepted a write and refuses its reversal, or the
    // very write that failed: nothing more can be done, and the first failure
    // is the one to report.
  }
}

/** The rule that a failed write broke; the failure itself if it came from foreign code. */
function whyNotWritten(caller, { index, state }, key, failure) {
  let own;
  let extensible;
  try {
    own = getOwnPropertyDescriptor(state, key);
    extensible = isExtensible(state);
  } catch {
    return failure; // the failure of a Proxy, seen again
  }
  if (own === undefined) return extensible ? failure : stateNotExtensible(caller, index, key);
  const writable = hasOwn(own, 'value') ? own.writable : own.set !== undefined;
  const hidden = !own.enumerable && !own.configurable;
  return writable && !hidden ? failure : keyNotWritable(caller, index, key);
}
