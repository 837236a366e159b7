// Values as text, the way a console shows them. None of the program's code runs: no
// getter, no Proxy trap, no toString.
import { items, mapEntries, properties, setItems, showProperty } from './contents.js';
import {
  byteLength,
  dateText,
  exceptionOf,
  isArray,
  isClosed,
  kindOf,
  regExpText,
  sizeOfMap,
  sizeOfSet,
  typedArrayOf,
  unbox,
} from './kinds.js';
import { layOut, quote } from './layout.js';
import { withoutHooks } from './locate.js';
import { className, functionName, isIndex, property, prototypeOf, valueOf } from './properties.js';
import { behind, isProxy } from './proxies.js';

const { Function, Math, Object, Reflect, String, Symbol } = globalThis;
const { apply } = Reflect;
const { toString: sourceOf } = Function.prototype;

const maxDepth = 8; // what nodes hold as values is 4 deep already
const deepest = 32;
const maxValues = 2000; // in all: objects in objects multiply
const maxNamed = 10_000; // longer arrays are not searched for other properties

/** One console argument: a string as it is, anything else as inspect shows it. */
export const display = (value) => (typeof value === 'string' ? value : inspect(value));

/** What was thrown, which may be anything. */
export function describeError(thrown) {
  const text = inspect(thrown);
  try {
    return isError(thrown) ? text : `Uncaught ${text}`;
  } catch {
    return text;
  }
}

/**
 * Text for any value; never throws. `depth` is how many objects within objects
 * are opened, `oneLine` keeps the text on one line, and with `json` what JSON can hold
 * looks as it does there.
 */
export function inspect(value, { depth = maxDepth, oneLine = false, json = false } = {}) {
  try {
    const text = show(value, [], { left: maxValues, depth: Math.min(depth, deepest), oneLine, json });
    return oneLine ? text.replaceAll('\n', ' ') : text;
  } catch {
    return '[cannot be shown]'; // the program has changed something that this file uses
  }
}

/**
 * A value within others. walk.left is how many more values may be shown; after that,
 * values are left out and counted.
 */
export function show(value, parents, walk) {
  walk.left--;
  switch (typeof value) {
    case 'string':
      return quote(value, walk);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
    case 'object':
      return value === null ? 'null' : showReference(value, parents, walk);
    default:
      return String(value);
  }
}

function showReference(value, parents, walk) {
  const object = behind(value);
  const sign = isProxy(value) ? 'Proxy ' : '';
  if (parents.includes(object)) return `${sign}[Circular]`;
  const closed = parents.length > 0 && parents.length >= walk.depth;
  return sign + showObject(object, closed, [...parents, object], walk);
}

/** An object with its contents, or only its name if it is closed. */
function showObject(object, closed, within, walk) {
  const kind = kindOf(object);
  const name = className(object) ?? kind;
  const withProperties = (text, skips) => {
    const texts = closed ? [] : properties(object, within, walk, skips);
    return texts.length === 0 ? text : `${text} ${layOut('{', texts, '}', walk)}`;
  };
  if (typeof object === 'function') return withProperties(describeFunction(object));
  if (kind === 'Error' || kind === 'DOMException') return withProperties(showError(object, closed, within, walk), isErrorKey);
  const text = kind === 'Date' ? dateText(object) : kind === 'RegExp' ? regExpText(object) : undefined;
  if (text !== undefined) return withProperties(text);
  if (closed) return `[${isArray(object) ? 'Array' : name || 'Object'}]`;

  if (isArray(object)) return showArray(object, within, walk);
  const list = (size, texts) => `${name}(${size}) ${layOut('{', [...texts, ...properties(object, within, walk)], '}', walk)}`;
  if (kind === 'Map' && sizeOfMap(object) !== undefined) return list(sizeOfMap(object), mapEntries(object, within, walk));
  if (kind === 'Set' && sizeOfSet(object) !== undefined) return list(sizeOfSet(object), setItems(object, within, walk));
  const typed = kind === 'TypedArray' ? typedArrayOf(object) : undefined;
  if (typed !== undefined) return `${name}(${typed.length}) ${layOut('[', items(object, typed.length, within, walk), ']', walk)}`;
  if (kind === 'ArrayBuffer' || kind === 'DataView') return `${name} { byteLength: ${byteLength(object)} }`;
  const primitive = unbox(kind, object);
  if (primitive !== undefined) return withProperties(`[${kind}: ${show(primitive, within, walk)}]`, isIndex);
  if (isClosed(kind)) return withProperties(`${name} { <${kind === 'Promise' ? 'state' : 'contents'} unknown> }`);
  return prefix(object) + layOut('{', properties(object, within, walk), '}', walk);
}

/** The words in front of an object's properties: its class and its tag, unless they are those of plain objects. */
function prefix(object) {
  const name = className(object) ?? '[null prototype]';
  const tag = valueOf(object, Symbol.toStringTag);
  if (typeof tag === 'string' && tag !== '' && tag !== name) return `${name || 'Object'} [${tag}] `;
  return name && `${name} `;
}

function describeFunction(value) {
  const name = functionName(value) && ` ${functionName(value)}`;
  if (!/^class\b/.test(apply(sourceOf, value, []))) return `[function${name}]`;
  const parent = prototypeOf(value);
  const heir = typeof parent === 'function' && parent !== Function.prototype ? ` extends ${functionName(parent)}` : '';
  return `[class${name}${heir}]`;
}

function isError(value) {
  const kind = typeof value === 'object' && value !== null ? kindOf(behind(value)) : '';
  return kind === 'Error' || kind === 'DOMException';
}

/** Name, message and cause. If the name is behind a getter, the name of the class is used. */
function showError(error, closed, within, walk) {
  const { name, message } = exceptionOf(error) ?? { name: valueOf(error, 'name') ?? className(error), message: valueOf(error, 'message') };
  const text = [name, message]
    .filter((part) => part !== undefined && part !== null)
    .map((part) => (typeof part === 'string' ? withoutHooks(part) : show(part, within, walk)))
    .filter(Boolean)
    .join(': ');
  const more = closed
    ? []
    : ['cause', 'errors']
        .map((key) => /** @type {[string, any]} */ ([key, property(error, key)]))
        .filter(([, found]) => found?.enumerable === false);
  return more.length === 0
    ? text
    : `${text} ${layOut(
        '{',
        more.map(([key, found]) => `[${key}]: ${showProperty(found, within, walk)}`),
        '}',
        walk,
      )}`;
}

const isErrorKey = (key) => key === 'name' || key === 'message' || key === 'stack';

function showArray(array, within, walk) {
  const { value: length } = property(array, 'length');
  const named = length <= maxNamed ? properties(array, within, walk, isIndex) : [];
  const name = className(array);
  const words = name === 'Array' ? '' : `${name ?? '[null prototype]'}(${length}) `;
  return words + layOut('[', [...items(array, length, within, walk), ...named], ']', walk);
}
