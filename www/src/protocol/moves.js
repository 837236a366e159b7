import { Int32Array, define, defineProperty, deleteProperty, getOwnPropertyDescriptor, hasOwn, isExtensible } from './primordials.js';
import { keyNotWritable, stateNotExtensible } from './errors.js';
import { slots } from './slots.js';
import { checkStack, undoCalls } from './stack.js';

/** Which cells of a snapshot receive an entry, and from which row. */
export class Moves {
  count = 0;
  capacity = 64;
  // During writing: the last move that was begun, and a list, last first, of the
  // properties that were replaced although their keys were unknown, as
  // { i, own, value, before }.
  begun = 0;
  replaced = null;
  cells = new Int32Array(64); // that receive
  origins = new Int32Array(64); // rows that give

  /**
   * Adds what Go says about some cells, from the cell `first` on: 0, or 1 more than the
   * row whose entry came here. Every cell is stored but only those that moved are
   * counted, because a branch here would be hard to predict for the processor.
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

  /** Adds what Go says about some columns of a round, from the column `first` on: 1 if row 0 receives, 2 if row 1 does, else 0. */
  addRound(directions, first, length) {
    this.reserve(this.count + length);
    const { cells, origins } = this;
    let { count } = this;
    for (let i = 0; i < length; i++) {
      const direction = directions[i];
      cells[count] = 2 * (first + i) + (direction >> 1);
      origins[count] = direction & 1;
      count += -direction >>> 31;
    }
    this.count = count;
  }

  reserve(count) {
    if (count <= this.capacity) return;
    this.capacity = 2 * count;
    this.cells = enlarged(this.cells, this.count, this.capacity);
    this.origins = enlarged(this.origins, this.count, this.capacity);
  }

  /**
   * Puts the moves of a spread into the order in which its sweeps make them. That is
   * the order of the columns, unless the sender has a property for a key that it does
   * not know yet: nodes before the one that teaches it that key get it in the second
   * sweep, after the keys of the first. So the order is by sweep, then by row, then by
   * cell, as they already are.
   */
  orderBySweep(snapshot, sender) {
    const { height } = snapshot;
    const { cells, origins, count } = this;
    const groups = new Int32Array(count); // move -> sweep * height + row
    const begins = new Int32Array(2 * height + 1); // group -> where it begins
    for (let i = 0; i < count; i++) {
      const column = columnAt(cells[i], height);
      const row = cells[i] - column * height;
      groups[i] = snapshot.learnedFrom(column, sender) > row ? height + row : row;
      begins[groups[i] + 1]++;
    }
    for (let group = 0; group < 2 * height; group++) begins[group + 1] += begins[group];
    this.cells = new Int32Array(this.capacity);
    this.origins = new Int32Array(this.capacity);
    for (let i = 0; i < count; i++) {
      const place = begins[groups[i]]++;
      this.cells[place] = cells[i];
      this.origins[place] = origins[i];
    }
  }
}

/** A larger copy of an array of numbers. */
function enlarged(numbers, count, capacity) {
  const larger = new Int32Array(capacity);
  for (let i = 0; i < count; i++) larger[i] = numbers[i];
  return larger;
}

/** The column of a cell. A round has two rows, for which a shift is faster than a division. */
const columnAt = (cell, height) => (height === 2 ? cell >> 1 : (cell / height) | 0);

/**
 * Writes what moved into the page's states: all or nothing. First every copy is made,
 * which may still run foreign code and fail; then every copy is written. If a write
 * fails, the writes before it are undone and the reason is thrown.
 *
 * `head`, if given, is an entry that a node makes itself, { cell, entry, previous }. It
 * is written first and is not copied.
 * @param {any} head
 */
export function carryOut(snapshot, rows, moves, head = null) {
  const { cells, count } = moves;
  const { height, versions, keys } = snapshot;
  const copies = copyEntries(snapshot, rows, moves);
  const first = head === null ? 0 : -1;
  moves.begun = first - 1;
  moves.replaced = null;
  // A write may fail because the stack ends. There must be enough of it then to undo the
  // writes before it, if there are any.
  if (count - first > 1) checkStack(undoCalls);
  let i = first;
  let state;
  let key;
  try {
    for (; i < count; i++) {
      const cell = i < 0 ? head.cell : cells[i];
      const entry = i < 0 ? head.entry : copies[i];
      const column = columnAt(cell, height);
      key = keys[column];
      ({ state } = rows[cell - column * height]);
      const known = i < 0 ? head.previous !== undefined : versions[cell] === versions[cell];
      // Assigning does not work for keys that are inherited (`constructor`, `__proto__`)
      // or hidden (not enumerable): for those the property is defined.
      let assign = known || !(key in state);
      if (!assign) {
        const own = getOwnPropertyDescriptor(state, key);
        if (own !== undefined) moves.replaced = { i, own: { __proto__: null, ...own }, value: state[key], before: moves.replaced };
        assign = own?.enumerable === true;
      }
      moves.begun = i;
      if (assign) state[key] = entry;
      else define(state, key, entry);
    }
  } catch (failure) {
    // Undone from the failed one, which may be half done, to the first, and without a
    // call: an engine may just then compile what is called, for which the stack is too short.
    for (let last = i; last >= first; last--) {
      const cell = last < 0 ? head.cell : cells[last];
      const column = height === 2 ? cell >> 1 : (cell / height) | 0;
      const { state, entries } = rows[cell - column * height];
      const known = last < 0 ? head.previous !== undefined : versions[cell] === versions[cell];
      const { replaced } = moves;
      const isReplaced = replaced !== null && replaced.i === last;
      if (isReplaced) moves.replaced = replaced.before;
      try {
        if (known) {
          state[keys[column]] = last < 0 ? head.previous : entries[column];
        } else if (isReplaced) {
          if (replaced.own.enumerable) state[keys[column]] = replaced.value; // through its setter, if it has one
          defineProperty(state, keys[column], replaced.own);
        } else if (last <= moves.begun) {
          deleteProperty(state, keys[column]);
        }
      } catch {
        // This is the write that failed, or a setter or Proxy accepted a write and refuses
        // to undo it. Nothing more can be done, and the first failure is the one to report.
      }
    }
    const cell = i < 0 ? head.cell : cells[i];
    const { index } = rows[cell - columnAt(cell, height) * height];
    throw whyNotWritten(snapshot.caller, index, key, state, failure);
  }
}

const plain = {};

function copyEntries(snapshot, rows, moves) {
  const { cells, origins, count } = moves;
  const { height, versions } = snapshot;
  const copies = slots(count);
  for (let i = 0; i < count; i++) {
    const column = columnAt(cells[i], height);
    copies[i] = copyOf(rows[origins[i]].entries[column], versions[column * height + origins[i]]);
  }
  return copies;
}

/** A copy of an entry of that version: its own fields, and its value and version even if they are inherited or hidden. */
export function copyOf(entry, version) {
  const copy = { ...entry };
  // If all objects inherit one of these, reading it from the copy would run code of the page.
  const inherited = 'version' in plain || 'value' in plain;
  if (inherited || copy.version !== version || copy.value === undefined) complete(copy, entry, version);
  return copy;
}

/** Adds to a copy what spreading left out: a version or value that is inherited or not enumerable. */
function complete(copy, entry, version) {
  define(copy, 'version', version);
  if (!hasOwn(copy, 'value') && 'value' in entry) define(copy, 'value', entry.value);
}

/** The error for a write to a state that failed; the failure itself if it came from foreign code. */
export function whyNotWritten(caller, index, key, state, failure) {
  let own;
  let extensible;
  try {
    own = getOwnPropertyDescriptor(state, key);
    extensible = isExtensible(state);
  } catch {
    return failure; // a Proxy does not let us look
  }
  if (own === undefined) return extensible ? failure : stateNotExtensible(caller, index, key);
  const writable = hasOwn(own, 'value') ? own.writable : own.set !== undefined;
  const hidden = !own.enumerable && !own.configurable;
  return writable && !hidden ? failure : keyNotWritable(caller, index, key);
}
