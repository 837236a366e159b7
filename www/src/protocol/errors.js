// What the module says about bad input. Go says the same, word for word, when it is
// loaded without this file (wasm/errors.go); the conformance tests compare the two.
import { Error, RangeError, TypeError, stringify } from './primordials.js';
import { show } from './show.js';

const stateAt = (node) => `nodes[${node}].state`;
const entryAt = (node, key) => `${stateAt(node)}[${keyName(key)}]`;
const keyName = (key) => (key.length <= 60 ? stringify(key) : `a key of ${key.length} characters`);

const got = (caller, name, rule, value) => `${caller}: "${name}" must be ${rule}, got ${show(value)}`;

export const nodesNotArray = (caller, nodes) => new TypeError(got(caller, 'nodes', 'an array of nodes', nodes));

export const lengthNotInteger = (caller, length) => new TypeError(got(caller, 'nodes.length', 'an integer from 0', length));

export const nodesEmpty = (caller) => new RangeError(`${caller}: "nodes" must hold at least one node, got an empty array`);

export const indexNotInteger = (caller, name, count, value) => new TypeError(got(caller, name, `an integer from 0 to ${count - 1}`, value));

export const indexOutOfRange = (caller, name, count, value) =>
  new RangeError(got(caller, name, `an integer from 0 to ${count - 1}`, value));

export const keyNotString = (caller, key) => new TypeError(got(caller, 'key', 'a string', key));

export const nodeNotRecord = (caller, node, value) => new TypeError(got(caller, `nodes[${node}]`, 'an object with a state', value));

export const stateNotRecord = (caller, node, value) => new TypeError(got(caller, stateAt(node), 'an object of entries', value));

export const entryNotObject = (caller, node, key, value) =>
  new TypeError(`${caller}: ${entryAt(node, key)} must be an entry { value, version }, got ${show(value)}`);

export const versionNotNumber = (caller, node, key, value) =>
  new TypeError(`${caller}: ${entryAt(node, key)}.version must be a number other than NaN, got ${show(value)}`);

export const versionAtEnd = (caller, node, key, version) =>
  new RangeError(`${caller}: ${entryAt(node, key)}.version must be a number that grows when 1 is added, got ${show(version)}`);

export const stateNotExtensible = (caller, node, key) =>
  new TypeError(
    `${caller}: ${stateAt(node)} must accept new keys, got an object that is not extensible, so key ${keyName(key)} cannot be added`,
  );

export const keyNotWritable = (caller, node, key) =>
  new TypeError(`${caller}: ${entryAt(node, key)} must be writable, got a read-only property`);

export const tooManyCells = (caller, rows, columns, limit) =>
  new RangeError(`${caller}: "nodes" must hold at most ${limit} cells (nodes x keys), got ${rows} x ${columns}`);

export const listenerNotFunction = (listener) => new TypeError(got('gossip.onProgress', 'listener', 'a function', listener));

export const notReady = (caller) => new Error(`${caller}: Go is still loading; write "await gossip.ready" before the first call`);

export const goEnded = (caller) => new Error(`${caller}: the Go program has ended; reload the page`);
