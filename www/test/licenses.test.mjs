import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const www = join(import.meta.dirname, '..');
const read = (...path) => readFileSync(join(www, ...path), 'utf8');
const lines = read('dist/licenses.txt').split('\n');

test('licenses.txt lists every npm package that the site bundles', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const bundled = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  assert.ok(bundled.length > 10);
  for (const [path, { version }] of bundled) assert.ok(lines.includes(`${path.replace(/^.*node_modules\//, '')} ${version}`), path);
});

test('licenses.txt lists Go and the modules in its WebAssembly', () => {
  const required = read('../go.mod').match(/^\t(github\.com\/norunners\/vert|honnef\.co\/go\/js\/dom\/v2) \S+/gm);
  assert.equal(required.length, 2);
  for (const module of required) assert.ok(lines.includes(module.trim()), module);
  assert.ok(lines.some((line) => /^Go \(go1\.\d+/.test(line)));
});

test('each entry has the text of its license', () => {
  const parts = lines.join('\n').split(/\n-{80}\n/);
  for (const part of parts) assert.match(part, /Copyright.*WARRANT(Y|IES)/s, part.slice(0, 200));
});

test('the page links to it', () => {
  assert.match(read('dist/index.html'), /<a href="licenses\.txt">/);
});
