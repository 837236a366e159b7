// The programs below a folder.
import { lstatSync, opendirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { joined, shown } from './names.mjs';
import { reasonOf } from './reasons.mjs';

const defaults = { entries: 100_000, depth: 100 };

/**
 * Finds the programs below a folder, sorted by name: [{ file, real }], with `problem` if
 * one cannot be checked. `file` is the name to show. `real` is the path itself, in bytes,
 * because a name need not be text.
 *
 * Only real folders are searched, so each of them once. For a link, its target counts:
 * one outside the folder is a problem, and one that is found under its own name is left
 * out.
 */
export function searchFolder(folder, real, { entries, depth } = defaults) {
  const found = [];
  const own = new Set([keyOf(real)]); // folders and programs found by their own names
  let left = entries;

  const search = (file, real, level) => {
    for (const name of namesIn(real)) {
      const entry = { file: join(file, shown(name)), real: joined(real, name) };
      try {
        visit(entry, isProgram(name), level);
      } catch (error) {
        if (error instanceof TooMany) throw error;
        found.push({ ...entry, problem: reasonOf(error) });
      }
    }
  };

  const visit = (entry, program, level) => {
    const facts = lstatSync(entry.real);
    if (facts.isSymbolicLink()) found.push(...followed(entry, program, real));
    else if (facts.isDirectory() && level === depth) throw new Error(`it is more than ${depth} folders deep`);
    else if (facts.isDirectory()) {
      own.add(keyOf(entry.real));
      search(entry.file, entry.real, level + 1);
    } else if (program && !facts.isFile()) throw new Error('it is not a file');
    else if (program) {
      own.add(keyOf(entry.real));
      found.push(entry);
    }
  };

  const namesIn = (path) => {
    const names = [];
    const directory = opendirSync(path, { encoding: 'buffer', bufferSize: 1024 });
    try {
      for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
        if (left-- === 0) throw new TooMany();
        const hidden = entry.name[0] === dot || entry.name.equals(nodeModules);
        if (!hidden) names.push(entry.name);
      }
    } finally {
      directory.closeSync();
    }
    return names.sort(Buffer.compare);
  };

  try {
    search(folder, real, 0);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    found.push({
      file: folder,
      real,
      problem: `it has more than ${entries} entries, so some were not checked; check its subfolders one by one`,
    });
  }
  return found
    .filter(({ link, real: target }) => link === undefined || !own.has(keyOf(target)))
    .map(({ link, ...entry }) => (link === 'folder' ? { ...entry, problem: 'a link to a folder that is not searched' } : entry));
}

class TooMany extends Error {}

/** What a link below `folder` means: an entry with `link`, or nothing. */
function followed(entry, program, folder) {
  let real;
  try {
    real = realpathSync.native(entry.real, 'buffer');
  } catch (error) {
    throw ['ENOENT', 'ENOTDIR'].includes(error.code) ? new Error('a link to something that does not exist') : error;
  }
  const link = statSync(real).isDirectory() ? 'folder' : 'file';
  if (link === 'file' && !program) return [];
  const inside = real.equals(folder) || real.subarray(0, folder.length + 1).equals(Buffer.concat([folder, slash]));
  if (!inside) throw new Error('a link that leads out of the folder');
  return [{ file: entry.file, real, link }];
}

const slash = Buffer.from('/');
const dot = '.'.charCodeAt(0);
const nodeModules = Buffer.from('node_modules');

/** Paths as keys: one character per byte. */
const keyOf = (path) => path.toString('latin1');

const isProgram = (name) => /\.[cm]?js$/i.test(name.toString('latin1'));
