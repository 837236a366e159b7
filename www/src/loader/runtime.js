// Runs the Go program. The toolchain's wasm_exec.js leaves four globals behind
// (Go, fs, process, path), which would make other libraries on a page believe that
// they run in Node. Here they exist only while Go starts.
import { Error, Object, defineProperty, getOwnPropertyDescriptor } from '../protocol/primordials.js';
import { ofAnotherBuild } from './build.js';
import { pause } from './pause.js';
import { scope, shelterGo } from './shelter.js';
import { evaluate } from 'wasm_exec'; // the toolchain's file, wrapped by build.mjs

const names = ['Go', 'fs', 'process', 'path'];
/** Sets a global for a while; one declared with var can only be assigned to. */
function lend(name, property) {
  const present = getOwnPropertyDescriptor(globalThis, name);
  if (present === undefined || present.configurable) defineProperty(globalThis, name, property);
  else globalThis[name] = property.value;
}

/* global WASM_BUILD -- constant of the build */

/**
 * Starts a compiled Go program and resolves to { functions, exports }: what it
 * attaches, and the exports of its instance. `ended` is called if the program ever
 * ends, which it should not. `file` is its name for messages, `env` its environment
 * variables.
 */
export async function startGo(file, compiled, ended, env = {}) {
  await pause();
  const go = newGo(env);
  const instance = await WebAssembly.instantiate(/** @type {WebAssembly.Module} */ (compiled), go.importObject);
  await pause();
  const functions = go.start(instance, ended);
  if (functions === undefined) throw new Error(`the Go program in ${file} did not start`);
  if (functions.build !== WASM_BUILD) throw ofAnotherBuild(file, functions.build, WASM_BUILD);
  return { functions, exports: instance.exports };
}

/**
 * A Go that has not started yet: its imports for WebAssembly, and start.
 * @returns {{ importObject: WebAssembly.Imports, start(instance: WebAssembly.Instance, ended: () => void): any }}
 */
function newGo(env) {
  let borrowed = {};
  // wasm_exec.js reads the free variable fs when Go writes to stdout or stderr.
  const fs = { writeSync: (file, bytes) => borrowed.fs.writeSync(file, bytes) };

  const withGlobals = (action) => {
    const before = names.map((name) => getOwnPropertyDescriptor(globalThis, name));
    try {
      for (const name of names) lend(name, { value: borrowed[name], writable: true, enumerable: true, configurable: true });
      return action();
    } finally {
      names.forEach((name, i) => {
        borrowed[name] = globalThis[name];
        if (before[i] === undefined) delete globalThis[name];
        else lend(name, before[i]);
      });
    }
  };

  const go = withGlobals(() => {
    evaluate({ fs, ...scope });
    return Object.assign(new globalThis.Go(), { env });
  });
  borrowed = { ...borrowed };

  return {
    importObject: go.importObject,

    start(instance, ended) {
      let attached;
      withGlobals(() => {
        globalThis[hook] = (functions) => {
          attached = functions;
        };
        try {
          go.run(instance).then(ended, ended);
          shelterGo(go, instance.exports);
        } finally {
          delete globalThis[hook];
        }
      });
      return attached;
    },
  };
}

/** The global that tells a Go program that it was started by this file (wasm/attach). */
const hook = 'gossipAttach';
