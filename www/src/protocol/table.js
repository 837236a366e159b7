import { Float64Array, Int32Array, bufferOf } from './primordials.js';
import { goEnded } from './errors.js';
import { exportCalls, checkStack, reserveCalls } from './stack.js';

const blockCells = 2 ** 14;

/**
 * Go's table of versions, seen from JavaScript: two windows on the memory of the
 * WebAssembly module. Large snapshots pass through it a few columns at a time, which
 * keeps the memory small. That works because keys do not affect each other.
 */
export class Table {
  exports;
  turn = 0; // counts writes to the memory: if it has changed, the versions are those of another call
  goPair; // `exports` is slow to read from
  goRound;
  goSpread;
  cells = 0;
  versionsAt = 0;
  originsAt = 0;
  versions;
  origins;

  constructor(exports) {
    this.exports = exports;
    this.goPair = exports.gossip_pair;
    this.goRound = exports.gossip_round;
    this.goSpread = exports.gossip_spread;
    this.reserve(blockCells);
  }

  reserve(cells) {
    checkStack(reserveCalls);
    this.cells = cells;
    this.versionsAt = this.exports.gossip_reserve(cells);
    this.originsAt = this.exports.gossip_origins();
    this.look();
  }

  /** Makes new windows: they become detached when the memory grows. */
  look() {
    const buffer = bufferOf(this.exports.mem);
    this.versions = new Float64Array(buffer, this.versionsAt, this.cells);
    this.origins = new Int32Array(buffer, this.originsAt, this.cells);
  }

  /** Lets a caller write into versions itself, up to blockCells / 2 keys of two nodes; returns the number of its turn. */
  begin() {
    if (isDetached(this.versions)) this.look();
    return ++this.turn;
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
    this.begin();
    const { versions } = this;
    const { height, versions: source } = snapshot;
    const first = begin * height;
    const cells = end * height - first;
    for (let i = 0; i < cells; i++) versions[i] = source[first + i];
    checkStack(exportCalls);
    const moved = from < 0 ? this.goRound(end - begin) : this.goSpread(height, end - begin, from);
    if (moved < 0) throw goEnded(snapshot.caller);
    if (moved === 0) return;
    if (isDetached(this.origins)) this.look();
    moves.addAll(this.origins, first, cells);
  }
}

/** Whether a window is detached, and so is empty. */
const isDetached = (window) => window[0] === undefined;
