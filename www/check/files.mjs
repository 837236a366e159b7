// The programs to check.
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const maxBytes = 1_000_000;

/**
 * Finds the programs that paths stand for, in their order and each once:
 * [{ file, source }], or { file, problem } where there is none to check.
 */
export function readPrograms(paths) {
  const found = new Map(); // absolute path -> program
  const add = (file, read) => {
    const key = resolve(file);
    if (!found.has(key)) found.set(key, { file, ...attempt(read) });
  };
  for (const path of paths) {
    const { files, problem } = attempt(() => ({ files: isFolder(path) ? programsBelow(path) : [path] }));
    if (problem !== undefined) add(path, () => ({ problem }));
    else if (files.length === 0) add(path, () => ({ problem: 'the folder has no .js, .mjs or .cjs file' }));
    else for (const file of files) add(file, () => ({ source: readProgram(file) }));
  }
  return [...found.values()];
}

/** What `read` returns, or { problem }. */
function attempt(read) {
  try {
    return read();
  } catch (error) {
    return { problem: reasons[error.code] ?? error.message };
  }
}

const reasons = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read (permission denied)',
  EPERM: 'it may not be read (permission denied)',
  ELOOP: 'its symbolic links go in a circle',
};

const isFolder = (path) => statSync(path).isDirectory();

/** `above` holds the real paths of the folders that this one lies in: links may lead back. */
function programsBelow(folder, above = []) {
  const real = realpathSync(folder);
  if (above.includes(real)) return [];
  return readdirSync(folder).sort().flatMap((name) => {
    if (name.startsWith('.') || name === 'node_modules') return [];
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return programsBelow(path, [...above, real]);
    return /\.[cm]?js$/i.test(name) ? [path] : [];
  });
}

function readProgram(file) {
  const facts = statSync(file);
  if (!facts.isFile()) throw new Error('it is not a file'); // reading a pipe would wait
  if (facts.size > maxBytes) throw new Error(`it is larger than ${maxBytes / 1e6} MB`);
  const source = decode(readFileSync(file));
  if (source.trim() === '') throw new Error('it is empty');
  return source;
}

function decode(bytes) {
  try {
    // A byte order mark belongs to the text, as in the editor of the page.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8 text');
  }
}
