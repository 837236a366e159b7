// The rules for arguments that are not about the states.
import { isArray, isInteger } from './primordials.js';
import { indexNotInteger, indexOutOfRange, keyNotString, lengthNotInteger, nodesEmpty, nodesNotArray, tooManyCells } from './errors.js';

/** How many cells (nodes x keys) one call handles. */
export const maxCells = 2 ** 25;

/** Returns how many nodes there are. */
export function checkNodes(caller, nodes) {
  if (!isArray(nodes)) throw nodesNotArray(caller, nodes);
  const { length } = nodes;
  if (!isInteger(length) || length < 0) throw lengthNotInteger(caller, length); // of a Proxy
  if (length === 0) throw nodesEmpty(caller);
  return length;
}

export function checkIndex(caller, name, count, index) {
  if (!isInteger(index)) throw indexNotInteger(caller, name, count, index);
  if (index < 0 || index >= count) throw indexOutOfRange(caller, name, count, index);
}

export function checkKey(caller, key) {
  if (typeof key !== 'string') throw keyNotString(caller, key);
}

export function checkCells(caller, rows, columns) {
  if (rows * columns > maxCells) throw tooManyCells(caller, rows, columns, maxCells);
}
