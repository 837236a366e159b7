// Prints the lines that are too long, and fails if there are any. Formatters break code;
// this checks what they leave alone, such as comments.
// Called as: node www/habits/width.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const leftOut = ['.git', 'www/test/corpus', 'www/test/attacks', 'www/test/setups/vite/src/gossip', 'www/test/support/fingerprint.js'];
const made = ['dist', 'node_modules', '.next', 'public']; // of any project
const source = /\.(go|js|mjs|m?ts|tsx|css|md|sh)$|^\.ci\//;
const most = 140;
const tab = '    ';

/** Texts in quotes do not count: they are one line for their readers. */
const texts = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const tableRow = /^\s*\|/;

const isLong = (line) => !tableRow.test(line) && line.replaceAll('\t', tab).replace(texts, '""').length > most;

/** All source except learners' programs, data, and the lesson's prose, which has one line per paragraph. */
function sources(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = join(folder, entry.name);
    if (leftOut.includes(name) || made.includes(entry.name)) return [];
    return entry.isDirectory() ? sources(name) : source.test(name) ? [name] : [];
  });
}

const found = sources('').flatMap((name) =>
  readFileSync(join(root, name), 'utf8')
    .split('\n')
    .flatMap((line, index) => (isLong(line) ? [`${name}:${index + 1}`] : [])),
);
for (const place of found) console.error(`${place}: longer than ${most} columns`);
process.exitCode = found.length > 0 ? 1 : 0;
