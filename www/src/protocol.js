import { isArray, isInteger } from './primordials.js';
import {
  indexNotInteger, indexOutOfRange, keyNotString, lengthNotInteger, nodesEmpty, nodesNotArray, tooManyCells, versionAtEnd,
} from './errors.js';
import { Moves, carryOut } from './moves.js';
import { Snapshot, maxCells } from './snapshot.js';
import { Table } from './table.js';

const largeCells = 2 ** 16;

/**
 * The two functions of the lesson over an instance of the Go module: read and
 * check, let Go decide, write. Values stay here; Go sees versions only.
 */
export class Protocol {
  constructor(exports) {
    this.table = new Table(exports);
    this.idle = []; // a getter may call back in, so one call can need a second workspace
  }

  gossipRound(nodes, sourceIdx, targetIdx) {
    const caller = 'gossipRound';
    const count = checkNodes(caller, nodes);
    checkIndex(caller, 'sourceIdx', count, sourceIdx);
    checkIndex(caller, 'targetIdx', count, targetIdx);
    const workspace = this.idle.pop() ?? new Workspace();
    const { snapshot, moves } = workspace;
    try {
      snapshot.begin(caller, 2);
      snapshot.read(0, nodes[sourceIdx], sourceIdx);
      snapshot.read(1, nodes[targetIdx], targetIdx);
      this.table.round(snapshot, moves);
      if (moves.count > 0) carryOut(snapshot, moves);
    } finally {
      this.release(workspace);
    }
  }

  spreadInfo(nodes, key, value, fromIdx) {
    const caller = 'spreadInfo';
    const count = checkNodes(caller, nodes);
    if (typeof key !== 'string') throw keyNotString(caller, key);
    checkIndex(caller, 'fromIdx', count, fromIdx);
    if (count > maxCells) throw tooManyCells(caller, count, 1, maxCells);
    const workspace = this.idle.pop() ?? new Workspace();
    const { snapshot, moves } = workspace;
    try {
      // The sender first, so that columns have the order in which it learns keys.
      snapshot.begin(caller, count);
      snapshot.readInOrder(fromIdx, nodes[fromIdx], fromIdx);
      const column = snapshot.column(key);
      for (let i = 0; i < count; i++) if (i !== fromIdx) snapshot.read(i, nodes[i], i);
      const entry = { value, version: nextVersion(caller, key, snapshot.version(fromIdx, column), fromIdx) };
      const previous = snapshot.replace(fromIdx, column, entry);
      this.table.spread(snapshot, fromIdx, moves);
      if (snapshot.hasGaps) moves.orderBySweep(snapshot, fromIdx);
      carryOut(snapshot, moves, { row: fromIdx, column, entry, previous });
    } finally {
      this.release(workspace);
    }
  }

  release(workspace) {
    workspace.snapshot.end();
    workspace.moves.clear();
    if (workspace.snapshot.versions.length <= largeCells) this.idle.push(workspace);
  }
}

class Workspace {
  snapshot = new Snapshot();
  moves = new Moves();
}

function checkNodes(caller, nodes) {
  if (!isArray(nodes)) throw nodesNotArray(caller, nodes);
  const { length } = nodes;
  if (!isInteger(length) || length < 0) throw lengthNotInteger(caller, length); // of a Proxy
  if (length === 0) throw nodesEmpty(caller);
  return length;
}

function checkIndex(caller, name, count, index) {
  if (!isInteger(index)) throw indexNotInteger(caller, name, count, index);
  if (index < 0 || index >= count) throw indexOutOfRange(caller, name, count, index);
}

function nextVersion(caller, key, version, node) {
  if (version !== version) return 1;
  const next = version + 1;
  if (!(next > version)) throw versionAtEnd(caller, node, key, version);
  return next;
}
