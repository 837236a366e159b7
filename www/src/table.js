import { Float64Array, Int32Array } from './primordials.js';
import { goEnded } from './errors.js';
import { exportFrames, makeRoom } from './room.js';

const blockCells = 2 ** 14;

/**
 * Go's table of versions, seen from JavaScript: two windows on the memory of
 * the WebAssembly module. Large snapshots pass through it some columns at a
 * time, since keys do not affect each other, so that the memory stays small.
 */
export class Table {
  constructor(exports) {
    this.exports = exports;
    this.reserve(blockCells);
  }

  reserve(cells) {
    this.cells = cells;
    this.versionsAt = this.exports.gossip_reserve(cells);
    this.originsAt = this.exports.gossip_origins();
    this.look();
  }

  /** Makes the windows anew: they come loose when the memory grows. */
  look() {
    const { buffer } = this.exports.mem;
    this.versions = new Float64Array(buffer, this.versionsAt, this.cells);
    this.origins = new Int32Array(buffer, this.originsAt, this.cells);
  }

  /** One round between the two rows of a snapshot; what moved is added to moves. */
  round(snapshot, moves) {
    this.run(snapshot, -1, moves);
  }

  /** The sweeps of row `from` over all rows of a snapshot; what moved is added to moves. */
  spread(snapshot, from, moves) {
    this.run(snapshot, from, moves);
  }

  run(snapshot, from, moves) {
    const { rows, columns } = snapshot;
    if (rows > this.cells) this.reserve(rows);
    const step = rows * columns <= this.cells ? columns : (this.cells / rows) | 0;
    for (let begin = 0; begin < columns; begin += step) {
      const end = begin + step < columns ? begin + step : columns;
      if (this.runBlock(snapshot, from, begin, end) > 0) this.addMoves(rows, begin, end, moves);
    }
  }

  runBlock(snapshot, from, begin, end) {
    if (this.versions.length === 0) this.look();
    const { versions } = this;
    const { rows, versions: source, caller } = snapshot;
    const first = begin * rows;
    const cells = end * rows - first;
    for (let i = 0; i < cells; i++) versions[i] = source[first + i];
    makeRoom(exportFrames);
    const moved = from < 0
      ? this.exports.gossip_round(end - begin)
      : this.exports.gossip_spread(rows, end - begin, from);
    if (moved < 0) throw goEnded(caller);
    return moved;
  }

  addMoves(rows, begin, end, moves) {
    if (this.origins.length === 0) this.look();
    const { origins } = this;
    for (let column = begin, cell = 0; column < end; column++) {
      for (let row = 0; row < rows; row++, cell++) {
        if (origins[cell] !== 0) moves.add(column, row, origins[cell] - 1);
      }
    }
  }
}
