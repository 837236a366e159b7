// The short way of gossipRound: for two states that hold the same few keys in the same
// order, as most do after they have gossiped, and for a target that is still empty. It
// does what the general way (snapshot.js, table.js, moves.js) does, without the parts
// that only other states need: versions go straight into Go's memory, and Go answers
// with two bits per key.
import { BigInt, Boolean, Number, Object, String, Symbol, deleteProperty, hasOwnProperty as isOwn } from './primordials.js';
import { copyOf, whyNotWritten } from './moves.js';
import { isCollection, isRecord } from './record.js';
import { slots } from './slots.js';
import { checkStack, exportCalls } from './stack.js';

/** How many keys the answer has bits for. */
const most = 16;

/** Of the two bits of a key, the one that sends the source's entry to the target; the other sends the target's to the source. */
const toTarget = 2;

/** After so many misses in a row, one call in 64 tries. */
const mostMisses = 6;

/**
 * Makes the short way over a Table: a function (caller, sourceNode, targetNode,
 * sourceIdx, targetIdx). If the nodes are not as described above, it does nothing and
 * returns false: the general way knows what to do with them, or what is wrong.
 */
export function createPair(table) {
  // Constants in here: those of a module become variables in a bundle, which
  // engines look up at every use.
  const [ownKeys, hasOwnProperty, slotsFor] = [Object.keys, isOwn, slots];
  const [text, number, truth] = [String.prototype, Number.prototype, Boolean.prototype];
  const [symbol, integer] = [Symbol.prototype, BigInt.prototype];

  // A failed try takes half as long as the general way, so after each one twice as many
  // calls skip it.
  let misses = 0;
  let skip = 0;
  return (caller, sourceNode, targetNode, sourceIdx, targetIdx) => {
    if (skip > 0) {
      skip--;
      return false;
    }
    const done = pair(caller, sourceNode, targetNode, sourceIdx, targetIdx);
    if (done) misses = 0;
    else if (misses < mostMisses) misses++;
    skip = (1 << misses) - 1;
    return done;
  };

  function pair(caller, sourceNode, targetNode, sourceIdx, targetIdx) {
    if (typeof sourceNode !== 'object' || sourceNode === null || typeof targetNode !== 'object' || targetNode === null) return false;
    const source = sourceNode.state;
    const target = targetNode.state;
    if (typeof source !== 'object' || source === null || typeof target !== 'object' || target === null) return false;
    // An engine that has just looked into an object knows the answers of instanceof, in
    // isRecord, without asking. For the nodes, reading their states was that look.
    if (!isRecord(sourceNode) || !isRecord(targetNode) || 'size' in source || 'size' in target) return false;
    if (!isRecord(source) || !isRecord(target)) return false;
    // Then only objects and functions can have a version, and it takes less time to ask
    // whether an entry is a function than whether it is an object.
    if ('version' in text || 'version' in number || 'version' in truth || 'version' in symbol || 'version' in integer) return false;
    const keys = ownKeys(target);
    const count = keys.length;
    if (count === 0) return fill(caller, source, target, sourceIdx, targetIdx);
    if (count > most) return false;
    const turn = table.beginPair();
    const versions = table.pair;
    let i = 0;
    for (const key in source) {
      if (i === count || key !== keys[i] || !hasOwnProperty(source, key)) return false;
      const ours = source[key];
      const theirs = target[key];
      const a = ours?.version;
      const b = theirs?.version;
      if (typeof a !== 'number' || a !== a || typeof b !== 'number' || b !== b) return false;
      if (typeof ours === 'function' || typeof theirs === 'function') return false;
      versions[2 * i] = a;
      versions[2 * i + 1] = b;
      i++;
    }
    if (i !== count || table.turn !== turn) return false;
    const moved = table.decide(count);
    if (moved === 0) return true;
    // Entries are collected only now, because mostly nothing moves. If they have changed
    // meanwhile, that is for the general way.
    const given = entriesOf(source, keys, moved, versions, 0);
    const held = entriesOf(target, keys, moved, versions, 1);
    if (given === null || held === null) return false;
    return write(table, turn, caller, keys, moved, side(sourceIdx, source, given), side(targetIdx, target, held));
  }

  /** The entries of a state under the keys that move; null if their versions are no longer those that Go has seen. */
  function entriesOf(state, keys, moved, versions, row) {
    const { length } = keys;
    const entries = slotsFor(length);
    let i = 0;
    for (const key in state) {
      if (i === length || key !== keys[i]) return null;
      if (bitsOf(moved, i) !== 0) {
        const entry = state[key];
        if (typeof entry !== 'object' || entry === null || entry.version !== versions[2 * i + row]) return null;
        entries[i] = entry;
      }
      i++;
    }
    return i === length ? entries : null;
  }

  /** A separate function for a target without keys, because engines optimize a function for the values it has seen. */
  function fill(caller, source, target, sourceIdx, targetIdx) {
    if (isCollection(target)) return false;
    const turn = table.beginPair();
    const versions = table.pair;
    const keys = ownKeys(source);
    const count = keys.length;
    if (count === 0 || count > most) return false;
    const given = slotsFor(count);
    let i = 0;
    for (const key in source) {
      if (i === count || key !== keys[i] || !hasOwnProperty(source, key)) return false;
      const ours = source[key];
      if (typeof ours !== 'object' || ours === null) return false;
      const { version } = ours;
      if (typeof version !== 'number' || version !== version) return false;
      versions[2 * i] = version;
      versions[2 * i + 1] = NaN;
      given[i] = ours;
      i++;
    }
    if (i !== count || table.turn !== turn) return false;
    const moved = table.decide(count);
    return write(table, turn, caller, keys, moved, side(sourceIdx, source, given), side(targetIdx, target, null));
  }
}

/** One of the two nodes; `entries` is null if its state has no keys. */
const side = (index, state, entries) => ({ index, state, entries });

const bitsOf = (moved, i) => (moved >>> (2 * i)) & 3;

/** Writes what moved: all or nothing, like carryOut in moves.js. Returns false if that must do it instead. */
function write(table, turn, caller, keys, moved, source, target) {
  const versions = table.pair;
  const { length } = keys;
  const copies = slots(length);
  for (let i = 0; i < length; i++) {
    const bits = bitsOf(moved, i);
    if (bits === 0) continue;
    copies[i] = bits === toTarget ? copyOf(source.entries[i], versions[2 * i]) : copyOf(target.entries[i], versions[2 * i + 1]);
    if (target.entries === null && keys[i] in target.state) return false; // inherited, or not enumerable
  }
  if (table.turn !== turn) return false; // foreign code has made another call meanwhile, so the versions are those of that call
  checkStack(exportCalls);
  let i = 0;
  try {
    for (; i < length; i++) {
      const bits = bitsOf(moved, i);
      if (bits === 0) continue;
      if (bits === toTarget) target.state[keys[i]] = copies[i];
      else source.state[keys[i]] = copies[i];
    }
  } catch (failure) {
    // Undone here, from the failed one, which may be half done, to the first, and not in
    // another function, because the stack may end here.
    for (let last = i; last >= 0; last--) {
      const bits = bitsOf(moved, last);
      if (bits === 0) continue;
      const { state, entries } = bits === toTarget ? target : source;
      try {
        if (entries === null) deleteProperty(state, keys[last]);
        else state[keys[last]] = entries[last];
      } catch {
        // As in moves.js: nothing more can be done, and the first failure is the one to report.
      }
    }
    const { index, state } = bitsOf(moved, i) === toTarget ? target : source;
    throw whyNotWritten(caller, index, keys[i], state, failure);
  }
  return true;
}
