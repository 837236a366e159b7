// Finds the programs that the paths on the command line mean.
import { statSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { searchFolder } from './folder.mjs';
import { readProgram } from './read.mjs';
import { reasonOf } from './reasons.mjs';

/**
 * Finds the programs in the order of the paths: [{ file, read }]. `file` is the name to
 * show. `read` resolves to the text, or rejects with an Error that says why it cannot be
 * checked. Each file appears once, even if several links lead to it.
 */
export function findPrograms(paths, limits) {
  const programs = new Map();
  for (const path of paths) {
    for (const { file, real, problem } of findBelow(path, limits)) {
      const key = real.toString('latin1'); // one character per byte
      if (programs.has(key)) continue;
      const read =
        problem === undefined
          ? () => readProgram(real)
          : async () => {
              throw new Error(problem);
            };
      programs.set(key, { file, read });
    }
  }
  return [...programs.values()];
}

/** What one path means, in the form of searchFolder. A link on the command line is followed. */
function findBelow(path, limits) {
  const not = (problem) => [{ file: path, real: Buffer.from(resolve(path)), problem }];
  try {
    const facts = statSync(path);
    const real = realpathSync.native(path, 'buffer');
    if (facts.isDirectory()) {
      const found = searchFolder(path, real, limits);
      return found.length > 0 ? found : not('the folder has no .js, .mjs or .cjs file');
    }
    return facts.isFile() ? [{ file: path, real }] : not('it is not a file');
  } catch (error) {
    // Node has replaced bytes on the command line that are not UTF-8.
    if (path.includes('\uFFFD')) return not('its name is not UTF-8 text; give the folder that contains it instead');
    return not(reasonOf(error));
  }
}
