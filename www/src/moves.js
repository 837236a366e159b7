import {
  Array, Int32Array, defineProperty, deleteProperty, getOwnPropertyDescriptor, hasOwn, isExtensible,
} from './primordials.js';
import { keyNotWritable, stateNotExtensible } from './errors.js';

/** Which cells of a snapshot receive an entry, and from which row. */
export class Moves {
  constructor() {
    this.count = 0;
    this.columns = new Int32Array(64);
    this.rows = new Int32Array(64); // that receive
    this.origins = new Int32Array(64); // that give
  }

  clear() {
    this.count = 0;
  }

  add(column, row, origin) {
    const i = this.count++;
    if (i >= this.columns.length) this.grow();
    this.columns[i] = column;
    this.rows[i] = row;
    this.origins[i] = origin;
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
      const late = snapshot.learnedFrom(this.columns[i], sender) > this.rows[i] ? 1 : 0;
      moves.push({ late, column: this.columns[i], row: this.rows[i], origin: this.origins[i] });
    }
    moves.sort((a, b) => a.late - b.late || a.row - b.row || a.column - b.column);
    this.clear();
    for (const { column, row, origin } of moves) this.add(column, row, origin);
  }

  grow() {
    for (const name of ['columns', 'rows', 'origins']) {
      const old = this[name];
      this[name] = new Int32Array(2 * old.length);
      this[name].set(old);
    }
  }
}

/**
 * Writes what moved into the page's states: all or nothing. First every copy is
 * made, which may still run foreign code and fail; then every copy is written;
 * if a write fails, the writes before it are taken back and the reason is thrown.
 *
 * `head`, if given, is an entry that a node makes itself: it is written first
 * and without copying, as { row, column, entry, previous }.
 */
export function carryOut(snapshot, moves, head = null) {
  const { rows, origins, columns, count } = moves;
  const { rows: width, versions, states, keys } = snapshot;
  const copies = copyEntries(snapshot, moves);
  const first = head === null ? 0 : -1;
  const journal = { begun: first - 1, replaced: [] };
  let i = first;
  try {
    if (head !== null) {
      write(states[head.row], keys[head.column], head.entry, head.previous !== undefined, i, journal);
      i++;
    }
    for (; i < count; i++) {
      const version = versions[columns[i] * width + rows[i]];
      const state = states[rows[i]];
      const key = keys[columns[i]];
      if (version === version) state[key] = copies[i];
      else write(state, key, copies[i], false, i, journal);
    }
  } catch (error) {
    const row = i < 0 ? head.row : rows[i];
    const key = keys[i < 0 ? head.column : columns[i]];
    const reason = whyNotWritten(snapshot, row, key, error);
    for (; i >= first; i--) takeBack(snapshot, moves, head, i, journal); // the failed one may be half done
    throw reason;
  }
}

function copyEntries(snapshot, moves) {
  const { columns, origins, count } = moves;
  const { rows: width, versions, positions, values } = snapshot;
  const copies = new Array(count);
  for (let i = 0; i < count; i++) {
    const cell = columns[i] * width + origins[i];
    const entry = values[origins[i]][positions[cell]];
    const copy = { ...entry };
    if (copy.version !== versions[cell] || copy.value === undefined) complete(copy, entry, versions[cell]);
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

function takeBack(snapshot, moves, head, i, journal) {
  const { rows: width, versions, positions, values, states, keys } = snapshot;
  const row = i < 0 ? head.row : moves.rows[i];
  const column = i < 0 ? head.column : moves.columns[i];
  const cell = column * width + row;
  const known = i < 0 ? head.previous !== undefined : versions[cell] === versions[cell];
  const state = states[row];
  const key = keys[column];
  try {
    if (known) {
      state[key] = i < 0 ? head.previous : values[row][positions[cell]];
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
function whyNotWritten(snapshot, row, key, failure) {
  const { caller, nodeOf, states } = snapshot;
  let own;
  let extensible;
  try {
    own = getOwnPropertyDescriptor(states[row], key);
    extensible = isExtensible(states[row]);
  } catch {
    return failure; // the failure of a Proxy, seen again
  }
  if (own === undefined) return extensible ? failure : stateNotExtensible(caller, nodeOf[row], key);
  const writable = hasOwn(own, 'value') ? own.writable : own.set !== undefined;
  const hidden = !own.enumerable && !own.configurable;
  return writable && !hidden ? failure : keyNotWritable(caller, nodeOf[row], key);
}
