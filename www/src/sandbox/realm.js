// What a program's realm contains: the language, and those parts of the browser that
// neither lead out of the realm nor create another one. Everything else is removed,
// including whatever browsers add in the future. Otherwise programs could evaluate this
// script again (importScripts, Worker), reach the page without being counted
// (postMessage, channels), or leave work behind.
const { Object, Reflect, Set } = globalThis;
const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
const { deleteProperty, ownKeys } = Reflect;

const words = (text) => text.trim().split(/\s+/);

const language = words(`
  globalThis undefined NaN Infinity eval isFinite isNaN parseFloat parseInt escape unescape
  decodeURI decodeURIComponent encodeURI encodeURIComponent
  Object Function Boolean Symbol Number BigInt Math Date Temporal String RegExp Intl JSON Reflect Proxy
  Error AggregateError EvalError RangeError ReferenceError SuppressedError SyntaxError TypeError URIError InternalError
  Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator Promise DisposableStack AsyncDisposableStack
  ArrayBuffer SharedArrayBuffer Atomics DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
  Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array WebAssembly`);

const browser = words(`
  self name origin location navigator isSecureContext crossOriginIsolated console performance crypto
  setTimeout clearTimeout setInterval clearInterval queueMicrotask requestAnimationFrame cancelAnimationFrame
  structuredClone atob btoa close reportError onerror onunhandledrejection onrejectionhandled
  addEventListener removeEventListener dispatchEvent
  EventTarget Event CustomEvent ErrorEvent PromiseRejectionEvent AbortController AbortSignal DOMException
  TextEncoder TextDecoder URL URLSearchParams`);

const always = ['constructor', Symbol.toStringTag];

/** The members that stay, for some of the objects that stay; the others keep all. */
const members = new Map([
  ['navigator', words('userAgent language languages hardwareConcurrency platform onLine')],
  ['performance', words('now timeOrigin mark measure clearMarks clearMeasures getEntries getEntriesByName getEntriesByType toJSON')],
  ['crypto', words('getRandomValues randomUUID')],
]);

/** Removes what a program must not have. This bundle has already taken what it needs itself. */
export function closeRealm() {
  for (const [name, keep] of members) strip(getPrototypeOf(globalThis[name]), new Set([...keep, ...always]));
  for (const name of ['createObjectURL', 'revokeObjectURL']) deleteProperty(URL, name);
  deleteProperty(AbortSignal, 'timeout'); // timers that nobody counts (timers.js)
  deleteProperty(Atomics, 'waitAsync');
  for (const name of ['compileStreaming', 'instantiateStreaming']) deleteProperty(WebAssembly, name);
  const kept = new Set([...language, ...browser, ...always]);
  for (let owner = globalThis; owner !== Object.prototype; owner = getPrototypeOf(owner)) strip(owner, kept);
}

function strip(object, kept) {
  for (const key of ownKeys(object)) {
    // Read what stays: Firefox creates some globals on first use, and their order would give away what
    // has run. Reading all would make Chromium create hundreds only to remove them.
    if (kept.has(key)) getOwnPropertyDescriptor(object, key);
    else deleteProperty(object, key);
  }
}
