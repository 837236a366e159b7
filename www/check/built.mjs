// Whether the site is up to date.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sources } from '../identity.mjs';

const www = join(import.meta.dirname, '..');
const installed = 'node_modules/.installed';
const read = (name) => readFileSync(join(www, name), 'utf8');

/** Whether build.sh has built just these sources, and all of what it made is there. Its record is .built/site. */
export function isBuilt() {
  if (!existsSync(join(www, '.built/site'))) return false;
  const [from, ...files] = read('.built/site').trimEnd().split('\n');
  const made = [installed, '.built/serve', ...files.map((name) => `dist/${name}`)];
  return from === sources() && made.every((name) => existsSync(join(www, name))) && read(installed) === read('package-lock.json');
}
