// A file that is written whole or not at all.
import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes sure now, before a long run, that the file can be written; its folder is made.
 * What the file contains stays until `write`. Without `write`, call `discard`.
 */
export function wholeFile(path) {
  mkdirSync(dirname(path), { recursive: true });
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts?.isDirectory()) throw new Error(`${path} is a folder`);
  // A pipe or device must not be replaced by a file.
  if (facts !== undefined && !facts.isFile()) return { write: (text) => writeFileSync(path, text), discard: () => {} };
  const target = facts === undefined ? path : realpathSync(path);
  const temporary = `${target}.${process.pid}.new`; // in the same folder, so that it can be renamed
  closeSync(openSync(temporary, 'wx'));
  return {
    write(text) {
      writeFileSync(temporary, text);
      renameSync(temporary, target);
    },
    discard: () => rmSync(temporary, { force: true }),
  };
}

/** Writes a file at once. */
export function writeWhole(path, text) {
  const file = wholeFile(path);
  try {
    file.write(text);
  } finally {
    file.discard();
  }
}
