// The short way of gossipRound, for two states with few keys. It does what the general
// way (snapshot.js, table.js, moves.js) does, without the parts that only other states
// need: versions go straight into Go's memory, and Go answers with two bits per key.
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
      if (i === count || key !== keys[i]) return merge(caller, source, target, keys, sourceIdx, targetIdx);
      if (!hasOwnProperty(source, key)) return false;
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
    if (i !== count) return merge(caller, source, target, keys, sourceIdx, targetIdx);
    if (table.turn !== turn) return false;
    const moved = table.decide(count);
    if (moved === 0) return true;
    // Entries are collected only now, because mostly nothing moves. If they have changed
    // meanwhile, that is for the general way.
    const given = entriesOf(source, keys, moved, versions, 0);
    const held = entriesOf(target, keys, moved, versions, 1);
    if (given === null || held === null) return false;
    return write(table, turn, caller, keys, count, moved, side(sourceIdx, source, given), side(targetIdx, target, held));
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

  // What follows are functions of their own, because engines optimize a function for the
  // values it has seen.

  /** For states whose keys differ, or are in another order. `theirKeys` are the target's. */
  function merge(caller, source, target, theirKeys, sourceIdx, targetIdx) {
    const turn = table.beginPair();
    const versions = table.pair;
    const { length } = theirKeys;
    const keys = slotsFor(most);
    const given = slotsFor(most);
    const held = slotsFor(most);
    let i = 0;
    let next = 0; // where the next key is expected among theirs
    let shared = 0; // a bit for each of theirs that is also the source's
    for (const key in source) {
      if (i === most || !hasOwnProperty(source, key)) return false;
      const ours = source[key];
      const a = ours?.version;
      if (typeof a !== 'number' || a !== a || typeof ours === 'function') return false;
      const place = find(theirKeys, key, next);
      let b = NaN;
      if (place < length) {
        const theirs = target[key];
        b = theirs?.version;
        if (typeof b !== 'number' || b !== b || typeof theirs === 'function') return false;
        held[i] = theirs;
        shared |= 1 << place;
        next = place + 1;
      }
      keys[i] = key;
      given[i] = ours;
      versions[2 * i] = a;
      versions[2 * i + 1] = b;
      i++;
    }
    if (i === 0) return false;
    const ofSource = i;
    for (let place = 0; place < length; place++) {
      if (((shared >>> place) & 1) !== 0) continue;
      const key = theirKeys[place];
      const theirs = target[key];
      const b = theirs?.version;
      if (i === most || typeof b !== 'number' || b !== b || typeof theirs === 'function') return false;
      keys[i] = key;
      held[i] = theirs;
      versions[2 * i] = b;
      versions[2 * i + 1] = NaN;
      i++;
    }
    if (table.turn !== turn) return false;
    let moved = table.decide(i);
    if (ofSource < i) {
      // Of a key that the source does not know, Go has seen the target as node 0.
      const others = moved & (-1 << (2 * ofSource));
      moved = (moved ^ others) | (others >>> 1);
    }
    return write(table, turn, caller, keys, i, moved, side(sourceIdx, source, given), side(targetIdx, target, held));
  }

  /** For a target without keys. */
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
    return write(table, turn, caller, keys, count, moved, side(sourceIdx, source, given), side(targetIdx, target, slotsFor(count)));
  }
}

/** Where a key is in an array, searched from `from` on and then before it; the array's length if it is not there. */
function find(keys, key, from) {
  const { length } = keys;
  for (let i = from; i < length; i++) if (keys[i] === key) return i;
  for (let i = 0; i < from; i++) if (keys[i] === key) return i;
  return length;
}

/** One of the two nodes; an element of `entries` is null where it does not know the key. */
const side = (index, state, entries) => ({ index, state, entries });

const bitsOf = (moved, i) => (moved >>> (2 * i)) & 3;

/**
 * Writes what moved: all or nothing, like carryOut in moves.js. Returns false if that must
 * do it instead. Copies take the places of the entries that they are copies of.
 */
function write(table, turn, caller, keys, count, moved, source, target) {
  const versions = table.pair;
  for (let i = 0; i < count; i++) {
    const bits = bitsOf(moved, i);
    if (bits === 0) continue;
    const giver = bits === toTarget ? source : target;
    const receiver = bits === toTarget ? target : source;
    const isNew = receiver.entries[i] === null;
    giver.entries[i] = copyOf(giver.entries[i], isNew || bits === toTarget ? versions[2 * i] : versions[2 * i + 1]);
    if (isNew && keys[i] in receiver.state) return false; // inherited, or not enumerable
  }
  if (table.turn !== turn) return false; // foreign code has made another call meanwhile, so the versions are those of that call
  if ((moved & (moved - 1)) !== 0) checkStack(exportCalls); // several writes, and some of them may have to be undone
  let i = 0;
  try {
    for (; i < count; i++) {
      const bits = bitsOf(moved, i);
      if (bits === 0) continue;
      if (bits === toTarget) target.state[keys[i]] = source.entries[i];
      else source.state[keys[i]] = target.entries[i];
    }
  } catch (failure) {
    // Undone as in moves.js, where it is said why that must do without calls.
    for (let last = i; last >= 0; last--) {
      const bits = (moved >>> (2 * last)) & 3;
      if (bits === 0) continue;
      const { state, entries } = bits === toTarget ? target : source;
      try {
        if (entries[last] === null) deleteProperty(state, keys[last]);
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
