// Runs the Go program. The toolchain's wasm_exec.js leaves four globals behind
// (Go, fs, process, path), which would make other libraries on a page believe
// that they run in Node; here they exist only while Go starts.
import { Error, defineProperty, getOwnPropertyDescriptor } from './primordials.js';
import { evaluate } from 'wasm_exec'; // the toolchain's file, wrapped by build.sh

const names = ['Go', 'fs', 'process', 'path'];

/** Sets a global for a while; one declared with var can only be assigned to. */
function lend(name, property) {
  const present = getOwnPropertyDescriptor(globalThis, name);
  if (present === undefined || present.configurable) defineProperty(globalThis, name, property);
  else globalThis[name] = property.value;
}

/** A Go that has not started yet: its imports for WebAssembly, and start. */
export function newGo() {
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
    evaluate(fs);
    return new globalThis.Go();
  });
  borrowed = { ...borrowed };

  return {
    importObject: go.importObject,

    /**
     * Starts the program and returns what it attaches: its functions. `ended`
     * is called if the program ever ends, which it should not.
     */
    start(instance, ended) {
      let attached;
      withGlobals(() => {
        globalThis[hook] = (functions) => { attached = functions; };
        try {
          go.run(instance).then(ended, ended);
        } finally {
          delete globalThis[hook];
        }
      });
      if (attached === undefined) throw new Error('the Go program did not start');
      return attached;
    },
  };
}

/** The global that tells Go's main that it was loaded by this file (wasm/main.go). */
const hook = 'gossipAttach';
