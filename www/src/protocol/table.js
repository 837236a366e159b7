import { Float64Array, Int32Array, bufferOf } from './primordials.js';
import { goEnded } from './errors.js';
import { exportCalls, checkStack, reserveCalls } from './stack.js';

const blockCells = 2 ** 14;

/** Versions of 16 keys at two nodes. */
const pairCells = 32;

/**
 * Go's table of versions, seen from JavaScript: windows on the memory of the
 * WebAssembly module. Large snapshots pass through it a few columns at a time, which
 * keeps the memory small. That works because keys do not affect each other.
 */
export class Table {
  exports;
  turn = 0; // if it has changed, `pair` holds the versions of another call, or is another window
  stackWas = 0; // Go's stack pointer before a call in which the stack ended, 0 if there was none
  stackPointer; // `exports` is slow to read from
  goPair;
  goRound;
  goSpread;
  cells = 0;
  pairAt = 0;
  versionsAt = 0;
  originsAt = 0;
  pair; // versions of two nodes with few keys
  versions;
  origins;

  constructor(exports) {
    this.exports = exports;
    this.stackPointer = exports.getsp;
    this.goPair = exports.gossip_pair;
    this.goRound = exports.gossip_round;
    this.goSpread = exports.gossip_spread;
    this.pairAt = exports.gossip_pairs();
    this.reserve(blockCells);
  }

  reserve(cells) {
    checkStack(reserveCalls);
    this.mendStack();
    this.cells = cells;
    this.versionsAt = this.exports.gossip_reserve(cells);
    this.originsAt = this.exports.gossip_origins();
    this.look();
  }

  /** Makes new windows: they become detached when the memory grows. */
  look() {
    this.turn++;
    const buffer = bufferOf(this.exports.mem);
    this.pair = new Float64Array(buffer, this.pairAt, pairCells);
    this.versions = new Float64Array(buffer, this.versionsAt, this.cells);
    this.origins = new Int32Array(buffer, this.originsAt, this.cells);
  }

  /** Lets a caller write into `pair`; returns the number of its turn. */
  beginPair() {
    if (isDetached(this.pair)) this.look();
    return ++this.turn;
  }

  /**
   * Lets Go decide about the first keys of `pair`; returns two bits a key. Instead of making
   * sure that there is enough stack, which would take a fifth of the time of such a
   * call, this remembers where Go's stack pointer must be put back if there was not.
   */
  decide(count) {
    if (this.stackWas !== 0) this.mendStack();
    const pointer = this.stackPointer();
    try {
      return this.goPair(count);
    } catch (overflow) {
      this.stackWas = pointer;
      throw overflow;
    }
  }

  /** Puts Go's stack pointer back. It is done before the next call into Go, when there is enough stack for it. */
  mendStack() {
    if (this.stackWas === 0) return;
    checkStack(exportCalls);
    this.exports.gossip_raise(this.stackWas - this.stackPointer());
    this.stackWas = 0;
  }

  /** One round between the two rows of a snapshot; moves becomes what moved. */
  round(snapshot, moves) {
    this.run(snapshot, -1, moves);
  }

  /** The sweeps of row `from` over all rows of a snapshot; moves becomes what moved. */
  spread(snapshot, from, moves) {
    this.run(snapshot, from, moves);
  }

  run(snapshot, from, moves) {
    const { height, columns } = snapshot;
    moves.count = 0;
    if (height * columns <= this.cells) {
      if (columns > 0) this.runBlock(snapshot, from, 0, columns, moves);
      return;
    }
    if (height > this.cells) this.reserve(height);
    const step = (this.cells / height) | 0;
    for (let begin = 0; begin < columns; begin += step) {
      this.runBlock(snapshot, from, begin, begin + step < columns ? begin + step : columns, moves);
    }
  }

  runBlock(snapshot, from, begin, end, moves) {
    if (isDetached(this.versions)) this.look();
    const { versions } = this;
    const { height, versions: source } = snapshot;
    const first = begin * height;
    const cells = end * height - first;
    for (let i = 0; i < cells; i++) versions[i] = source[first + i];
    this.mendStack();
    checkStack(exportCalls);
    const moved = from < 0 ? this.goRound(end - begin) : this.goSpread(height, end - begin, from);
    if (moved < 0) throw goEnded(snapshot.caller);
    if (moved === 0) return;
    if (isDetached(this.origins)) this.look();
    if (from < 0) moves.addRound(this.origins, begin, end - begin);
    else moves.addAll(this.origins, first, cells);
  }
}

/** Whether a window is detached, and so is empty. */
const isDetached = (window) => window[0] === undefined;
