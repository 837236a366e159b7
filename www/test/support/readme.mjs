// The lines of code in README.md, which tests run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');

/** The first block of code in a language that contains some words. */
export function block(language, words) {
  for (const [, content] of text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms')))
    if (content.includes(words)) return content;
  throw new Error(`README.md has no ${language} code with "${words}"`);
}

/** The pieces of code in the row of a table that begins with some words. */
export function row(words) {
  const line = text.split('\n').find((one) => one.startsWith(`| ${words}`));
  if (line === undefined) throw new Error(`README.md has no row "${words}"`);
  return [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
}
