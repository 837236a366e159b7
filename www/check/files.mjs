// Finds the programs that the paths on the command line mean.
import { statSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { searchFolder } from './folder.mjs';
import { pathsMeant, shown } from './names.mjs';
import { readProgram } from './read.mjs';
import { reasonOf } from './reasons.mjs';

/**
 * Finds the programs in the order of the paths: [{ n, file, folder, read }]. `file` is the
 * name to show, `folder` the folder or file directly in a given folder that has it, or else
 * the file itself, and `n` counts all that was found. `read` resolves to the text, or
 * rejects with an Error that says why it cannot be checked. Each file appears once, even if
 * several links lead to it. `absent` are the files and folders where a program may have been
 * meant: [{ n, file, folder, beside }], see searchFolder.
 */
export function findPrograms(paths, limits) {
  const found = new Map();
  for (const entry of paths.flatMap((path) => findBelow(path, limits))) {
    const key = entry.real.toString('latin1'); // one character per byte
    if (!found.has(key)) found.set(key, entry);
  }
  const all = [...found.values()].map((entry, n) => ({ n, ...entry }));
  return {
    programs: all
      .filter(({ absent }) => absent === undefined)
      .map(({ n, file, folder, real, problem }) => ({ n, file, folder, read: reader(real, problem) })),
    absent: all.filter(({ absent }) => absent !== undefined).map(({ n, file, folder, beside }) => ({ n, file, folder, beside })),
  };
}

function reader(real, problem) {
  return async () => {
    if (problem !== undefined) throw new Error(problem);
    return readProgram(real);
  };
}

/** What one word of the command line means, in the form of searchFolder. A link there is followed. */
function findBelow(word, limits) {
  const paths = pathsMeant(word);
  return paths.length === 0 ? [unfound(word, reasonOf({ code: 'ENOENT' }))] : paths.flatMap((path) => findAt(path, limits));
}

function findAt(path, limits) {
  const file = shown(path);
  try {
    const facts = statSync(path);
    const real = realpathSync.native(path, 'buffer');
    if (facts.isDirectory()) {
      const found = searchFolder(file, real, limits);
      if (found.length === 0) return [{ file, folder: file, real, absent: 'folder', beside: false }];
      return found.map((entry) => ({ ...entry, folder: join(file, relative(file, entry.file).split('/')[0]) }));
    }
    return facts.isFile() ? [{ file, folder: file, real }] : [unfound(file, 'it is not a file')];
  } catch (error) {
    return [unfound(file, reasonOf(error))];
  }
}

const unfound = (file, problem) => ({ file, folder: file, real: Buffer.from(resolve(file)), problem });
