// The globals of a script: in a page, what functions and variables at its top level are
// called is also a property of the global object. Reading and writing one reads and
// writes the other.
const { Object } = globalThis;
const { defineProperty, getOwnPropertyDescriptor } = Object;

/**
 * `declared`: an array of [name, isFunction, get, set], where get and set read and write
 * what the program declared. It has not begun.
 */
export function exposeGlobals(declared) {
  for (let i = 0; i < declared.length; i++) {
    const [name, isFunction, get, set] = declared[i];
    const there = getOwnPropertyDescriptor(globalThis, name);
    if (there !== undefined && !isFunction) set(globalThis[name]); // declaring a variable again does not change it
    if (there?.configurable === false) continue;
    defineProperty(globalThis, name, { get, set, enumerable: true, configurable: false });
  }
}
