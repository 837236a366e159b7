import { checkCells, checkIndex, checkKey, checkNodes } from './arguments.js';
import { versionAtEnd } from './errors.js';
import { Moves, carryOut } from './moves.js';
import { createPair } from './pair.js';
import { Snapshot, largeCells, store } from './snapshot.js';
import { slots } from './slots.js';
import { Table } from './table.js';

/**
 * The two functions of the lesson, on an instance of the Go module: read and check,
 * let Go decide, write. Values stay here; Go sees only versions.
 */
export class Protocol {
  table;
  pair;
  workspace = null; // of the previous call

  constructor(exports) {
    this.table = new Table(exports);
    this.pair = createPair(this.table);
  }

  gossipRound(nodes, sourceIdx, targetIdx) {
    const caller = 'gossipRound';
    const count = checkNodes(caller, nodes);
    checkIndex(caller, 'sourceIdx', count, sourceIdx);
    checkIndex(caller, 'targetIdx', count, targetIdx);
    const sourceNode = nodes[sourceIdx];
    const targetNode = nodes[targetIdx];
    if (this.pair(caller, sourceNode, targetNode, sourceIdx, targetIdx)) return;
    const workspace = this.take();
    const { snapshot, moves } = workspace;
    snapshot.begin(caller, 2);
    const source = snapshot.read(0, sourceNode, sourceIdx);
    const target = snapshot.read(1, targetNode, targetIdx);
    this.table.round(snapshot, moves);
    if (moves.count > 0) carryOut(snapshot, [source, target], moves);
    this.release(workspace);
  }

  spreadInfo(nodes, key, value, fromIdx) {
    const caller = 'spreadInfo';
    const count = checkNodes(caller, nodes);
    checkKey(caller, key);
    checkIndex(caller, 'fromIdx', count, fromIdx);
    checkCells(caller, count, 1);
    const workspace = this.take();
    const { snapshot, moves } = workspace;
    // The sender first, so that columns have the order in which it learns keys.
    snapshot.begin(caller, count);
    const sender = snapshot.readInOrder(fromIdx, nodes[fromIdx], fromIdx);
    const column = snapshot.column(key);
    const rows = slots(count);
    for (let i = 0; i < count; i++) rows[i] = i === fromIdx ? sender : snapshot.read(i, nodes[i], i);
    const cell = column * count + fromIdx;
    const version = snapshot.versions[cell];
    const previous = version === version ? sender.entries[column] : undefined;
    const entry = { value, version: nextVersion(caller, key, version, fromIdx) };
    store(sender.entries, column, entry);
    snapshot.versions[cell] = entry.version;
    this.table.spread(snapshot, fromIdx, moves);
    if (snapshot.hasGaps) moves.orderBySweep(snapshot, fromIdx);
    carryOut(snapshot, rows, moves, { cell, entry, previous });
    this.release(workspace);
  }

  /**
   * Takes the workspace, which is given back only after success. After a call that
   * fails, or within one whose getter makes another call, a new one is made.
   */
  take() {
    const workspace = this.workspace ?? new Workspace();
    this.workspace = null;
    return workspace;
  }

  release(workspace) {
    if (workspace.snapshot.capacity <= largeCells) this.workspace = workspace;
  }
}

class Workspace {
  snapshot = new Snapshot();
  moves = new Moves();
}

function nextVersion(caller, key, version, node) {
  if (version !== version) return 1;
  const next = version + 1;
  if (!(next > version)) throw versionAtEnd(caller, node, key, version);
  return next;
}
