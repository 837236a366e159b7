import { unusedName } from './edit.js';

/**
 * Replaces a program's functions with Go's: makes them globals that assignments cannot
 * change, and returns the edits (see edit.js) that rename the program's own declarations
 * of these names, so that every use of a name means the global. For a program that
 * could not be parsed there are none.
 * @returns {object[]}
 */
export function replacements({ source, found }, functions) {
  for (const [name, value] of Object.entries(functions)) {
    Object.defineProperty(globalThis, name, { get: () => value, set: () => {}, enumerable: true });
  }
  return (found?.declarations ?? []).map(({ start, end, name }) => ({ start, end, by: unusedName(source, `_${name}`) }));
}
