// Where the files of the module are, by names of their own:
//   wasm     gossip.wasm, the protocol
//   judge    judge.wasm, which judges programs
//   worker   judge.js, in which it does so
//   sandbox  sandbox.html, in which programs run
//   lab      lab.wasm, which simulates
//   labWorker  lab.js, in which it does so
// Each entry knows where they lie, and a page may name others: those that come
// with its own build, say.
import { Error, Object, TypeError, URL, hasOwn, tagOf } from '../protocol/primordials.js';
import { checkOptions, must } from '../protocol/options.js';

const { isView } = globalThis.ArrayBuffer;
const { keys } = Object;

/** The files beside a script, whose address may not be known. */
export const filesBeside = (script) => ({
  wasm: () => beside('gossip.wasm', script),
  judge: () => beside('judge.wasm', script),
  worker: () => beside('judge.js', script),
  sandbox: () => beside('sandbox.html', script),
  lab: () => beside('lab.wasm', script),
  labWorker: () => beside('lab.js', script),
});

function beside(name, script) {
  if (script === null) throw new Error(`where ${name} lies is not known here; name it with gossip.load`);
  return new URL(name, script);
}

/** The absolute address for one that may be relative to the page, or a bundler's imitation of a URL. */
export function addressOf(text) {
  return new URL(text, globalThis.document?.baseURI ?? globalThis.location?.href);
}

/** A rule: an address, or left out. */
function address(caller, name, value) {
  if (value === undefined) return undefined;
  if (tagOf(value) === '[object URL]') return addressOf(value.href);
  if (typeof value !== 'string') throw must(TypeError, caller, name, 'an address (a text or a URL)', value);
  try {
    return addressOf(value);
  } catch {
    throw must(TypeError, caller, name, 'an address', value);
  }
}

/** A rule: WebAssembly as an address, as its bytes or compiled; or left out. */
function code(caller, name, value) {
  if (typeof value === 'string' || value === undefined || tagOf(value) === '[object URL]') return address(caller, name, value);
  if (isView(value) || ['[object ArrayBuffer]', '[object WebAssembly.Module]'].includes(tagOf(value))) return value;
  throw must(TypeError, caller, name, 'an address, the bytes of a file or a WebAssembly.Module', value);
}

const rules = { wasm: code, judge: code, worker: address, sandbox: address, lab: code, labWorker: address };

/**
 * Makes { files, name }. `files` has functions by name, each of which returns an
 * address (a URL) or, of WebAssembly, its bytes or a compiled module, and
 * `name(caller, given)` puts what a page gives in place of them.
 */
export function createFiles(beside) {
  const files = { ...beside };
  function name(caller, given) {
    const checked = checkOptions(caller, given, rules);
    for (const file of keys(rules)) if (checked[file] !== undefined) files[file] = () => checked[file];
  }
  return { files, name };
}

/**
 * What a script's element names: <script src="gossip.js" data-wasm="..." data-judge="..." data-worker="...">,
 * and data-sandbox, data-lab, data-lab-worker.
 */
export function namedBy(script) {
  const named = {};
  for (const file of keys(rules)) if (hasOwn(script?.dataset ?? {}, file)) named[file] = script.dataset[file];
  return named;
}
