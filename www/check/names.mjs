// Names of files, which are bytes and need not be text.
import { existsSync, readdirSync } from 'node:fs';

const slash = Buffer.from('/');

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name as text; bytes that are not UTF-8 are written as \xHH. */
export function shown(name) {
  try {
    return utf8.decode(name);
  } catch {
    return name
      .toString('latin1')
      .replaceAll(/[^ -~]/g, (character) => `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  }
}

/**
 * The paths, in bytes, that a word on the command line may mean: Node has replaced its
 * bytes that are not UTF-8. Two names may look the same then, and both are meant.
 */
export function pathsMeant(word) {
  if (!word.includes('\uFFFD') || existsSync(word)) return [Buffer.from(word)];
  let paths = [Buffer.from(word.startsWith('/') ? '/' : '')];
  for (const part of word.split('/').filter((name) => name !== '')) {
    paths = paths.flatMap((path) => namesLike(part, path).map((name) => (path.length === 0 ? name : joined(path, name))));
  }
  return paths;
}

/** The path of a name in a folder. */
export const joined = (folder, name) => Buffer.concat(folder.at(-1) === slash[0] ? [folder, name] : [folder, slash, name]);

/** The names in a folder that look like `part`. */
function namesLike(part, folder) {
  if (!part.includes('\uFFFD')) return [Buffer.from(part)];
  try {
    return readdirSync(folder.length === 0 ? '.' : folder, 'buffer').filter((name) => name.toString() === part);
  } catch {
    return [];
  }
}
