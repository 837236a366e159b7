import { String, isArray, stringify } from './primordials.js';
import { collectionName } from './record.js';

const longest = 60; // characters of a string that a message quotes

/** A few words that describe a value in a message. */
export function show(value) {
  switch (typeof value) {
    case 'string':
      return value.length <= longest ? stringify(value) : `a string of ${value.length} characters`;
    case 'bigint':
      return 'a bigint';
    case 'function':
      return 'a function';
    case 'symbol':
      return 'a symbol';
    case 'object':
      return value === null ? 'null' : showObject(value);
    default:
      return String(value);
  }
}

function showObject(value) {
  if (isArray(value)) return 'an array';
  return collectionName(value) ?? 'an object';
}
