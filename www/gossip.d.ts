// Types of gossip.js (globals) and gossip.mjs (exports).

/** What a node holds for one key. Further own fields travel with the entry. */
export interface Entry<Value = unknown> {
  /** Carried by reference, never looked into. */
  value: Value;
  /** Any number but NaN; the higher one is newer. */
  version: number;
}

/** key -> entry. A key whose value is null or undefined counts as unknown. */
export type State = { [key: string]: Entry | null | undefined };

/** A member of the cluster; other fields, such as an id, are left alone. */
export interface Node {
  state: State;
}

/** How much of the Go module has arrived, in bytes before compression. */
export interface Progress {
  loaded: number;
  total: number;
}

/**
 * Lets two nodes gossip once, in place: afterwards both hold, for every key
 * known to either, the entry with the higher version. On equal versions nothing
 * moves. Entries that move are copied; a failed call changes nothing.
 *
 * @param sourceIdx index of a node, an integer from 0
 * @param targetIdx index of a node, an integer from 0; equal to sourceIdx, the call does nothing
 * @throws TypeError if nodes is no array, an index no integer, a node, state, entry or version
 *   malformed, or a state that would have to change cannot
 * @throws RangeError if nodes is empty or an index out of range
 * @throws Error before gossip.ready
 * @example
 * const nodes = [{ state: { x: { value: 'old', version: 1 } } }, { state: { x: { value: 'new', version: 2 } } }];
 * gossipRound(nodes, 1, 0);
 * nodes[0].state.x.value; // 'new'
 */
export function gossipRound(nodes: Node[], sourceIdx: number, targetIdx: number): undefined;

/**
 * Writes { value, version: v + 1 } under key at one node, v being the version
 * that node has for it (0 if none), and then lets that node gossip with every
 * other node in index order, three times over. In place; a failed call changes
 * nothing.
 *
 * @param fromIdx index of the node that writes, an integer from 0
 * @throws TypeError like gossipRound, and if key is no string
 * @throws RangeError like gossipRound, and if v + 1 is not greater than v (2 ** 53, Infinity)
 * @throws Error before gossip.ready
 * @example
 * const nodes = [{ state: {} }, { state: {} }];
 * spreadInfo(nodes, 'leader', 'node-0', 0);
 * nodes[1].state.leader; // { value: 'node-0', version: 1 }
 */
export function spreadInfo(nodes: Node[], key: string, value: unknown, fromIdx: number): undefined;

/** The namespace `gossip`. */
export interface Gossip {
  /**
   * Resolves to the namespace when Go runs; rejects with an Error that says why it cannot.
   * @example await gossip.ready;
   */
  readonly ready: Promise<Gossip>;
  /** Version of the module, such as "1.0.0". */
  readonly version: string;
  /** Prints a short guide in the console. Throws an Error before ready. */
  help(): void;
  /**
   * Who knows what, for console.table: one row a node, one column a key, cells "value@version".
   * @throws TypeError, RangeError for nodes that gossipRound would refuse
   * @example console.table(gossip.table(nodes));
   */
  table(nodes: Node[]): Array<{ [key: string]: string }>;
  /**
   * Calls back at once and whenever more of the module has arrived. Returns a function that ends that.
   * @example gossip.onProgress(({ loaded, total }) => { bar.value = loaded / total; });
   */
  onProgress(listener: (progress: Progress) => void): () => void;
}

export const gossip: Gossip;
export const ready: Promise<Gossip>;
export default gossip;

declare global {
  // What <script src="gossip.js"> and importScripts('gossip.js') define.
  var gossip: Gossip;
  function gossipRound(nodes: Node[], sourceIdx: number, targetIdx: number): undefined;
  function spreadInfo(nodes: Node[], key: string, value: unknown, fromIdx: number): undefined;
}
