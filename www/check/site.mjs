// Which build of the site checks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name) => readFileSync(join(import.meta.dirname, '../dist', name), 'utf8');

export const siteBuild = () => ({
  version: JSON.parse(read('package.json')).version,
  build: /<meta name="build" content="(\w+)">/.exec(read('index.html'))[1],
});
