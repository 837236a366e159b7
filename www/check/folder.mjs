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
 * Where a program may have been meant, there is an entry with `absent`: 'file' for one of
 * another kind, 'folder' for a folder that has no program. `beside` says that its
 * subfolder has a program, to which it may belong.
 *
 * Only real folders are searched, so each of them once. For a link, its target counts:
 * one outside the folder is a problem, and one that is found under its own name is left
 * out.
 */
export function searchFolder(folder, real, { entries, depth } = defaults) {
  const found = [];
  const own = new Set([keyOf(real)]); // folders and programs found by their own names
  let left = entries;

  const search = (file, real, level, below) => {
    const names = namesIn(real);
    const beside = below || (level > 0 && names.some(isProgram));
    for (const name of names) {
      const entry = { file: join(file, shown(name)), real: joined(real, name) };
      try {
        visit(entry, name, level, beside);
      } catch (error) {
        if (error instanceof TooMany) throw error;
        found.push({ ...entry, problem: reasonOf(error) });
      }
    }
  };

  const visit = (entry, name, level, beside) => {
    const program = isProgram(name);
    const facts = lstatSync(entry.real);
    if (facts.isSymbolicLink() && !mayBeMeant(name)) found.push(...followed(entry, program, real));
    else if (facts.isDirectory() && level === depth) throw new Error(`it is more than ${depth} folders deep`);
    else if (facts.isDirectory()) {
      own.add(keyOf(entry.real));
      const before = found.length;
      search(entry.file, entry.real, level + 1, beside);
      // Of folders in folders, the outermost is named.
      if (!beside && found.slice(before).every(({ absent }) => absent === 'folder'))
        found.splice(before, Infinity, { ...entry, absent: 'folder', beside });
    } else if (program && !facts.isFile()) throw new Error('it is not a file');
    else if (program) {
      own.add(keyOf(entry.real));
      found.push(entry);
    } else if (mayBeMeant(name)) found.push({ ...entry, absent: 'file', beside });
  };

  const namesIn = (path) => {
    const names = [];
    const directory = opendirSync(path, { encoding: 'buffer', bufferSize: 1024 });
    try {
      for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
        if (left-- === 0) throw new TooMany();
        const hidden = entry.name[0] === dot || unsearched.has(keyOf(entry.name));
        if (!hidden) names.push(entry.name);
      }
    } finally {
      directory.closeSync();
    }
    return names.sort(Buffer.compare);
  };

  try {
    search(folder, real, 0, false);
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
const unsearched = new Set(['node_modules', '__MACOSX']); // the latter is in archives made on a Mac

/** Paths as keys: one character per byte. */
const keyOf = (path) => path.toString('latin1');

const isProgram = (name) => /\.[cm]?js$/i.test(name.toString('latin1'));

/** Files that people hand in instead of a program: other languages, renamed programs, pages, documents, archives. */
const meant = /\.([cm]?ts|[jt]sx|[cm]?js(\.[^.]*|~)|html?|ipynb|py|java|docx?|odt|rtf|pdf|zip|7z|rar|tar|t?gz)$/i;

const mayBeMeant = (name) => !isProgram(name) && meant.test(name.toString('latin1'));
