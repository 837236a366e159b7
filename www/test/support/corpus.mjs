// The corpus: programs with what is to be found of them, in comments at their top.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../corpus');

/** Reads the programs of 'right' or 'wrong': { name, source, notes: { key: text } }. */
export function programs(kind) {
  return readdirSync(join(folder, kind)).filter((name) => name.endsWith('.js')).sort().map((name) => {
    const source = readFileSync(join(folder, kind, name), 'utf8');
    const notes = Object.fromEntries([...source.matchAll(/\/\/ (fails|misconception|reading|hazard): (.*?)\r?$/gm)].map(([, key, text]) => [key, text]));
    return { name: name.slice(0, -3), source, notes };
  });
}

/** The functions that a wrong program fails in, each with its misconception or null. */
export function intended({ notes }) {
  const failing = notes.fails.split(',').map((name) => name.trim());
  const named = Object.fromEntries((notes.misconception ?? '').split(',').filter(Boolean)
    .map((part) => (part.includes('=') ? part : `${failing[0]}=${part}`).trim().split('=')));
  return Object.fromEntries(failing.map((name) => [name, named[name] ?? null]));
}
