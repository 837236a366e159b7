// The package in a project of Vite's: in its development server and built, as a
// dependency, as files copied into the project's own, and in a worker.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { allIsWell, pack, prepare, use } from './support/setup.mjs';

const dist = join(import.meta.dirname, '../dist');
let browser;
let project;
before(async () => {
  const { file, remove } = pack();
  project = prepare('vite', file);
  remove();
  const copies = join(project.dir, 'src/gossip');
  mkdirSync(copies, { recursive: true });
  for (const name of ['gossip.mjs', 'gossip.wasm', 'judge.js', 'judge.wasm', 'sandbox.html']) cpSync(join(dist, name), join(copies, name));
  browser = await launch();
});
after(() => browser?.close());

/** Uses both pages of the project, where it is served. */
async function usePages({ url, stop }) {
  try {
    for (const name of ['index.html', 'copied.html']) {
      const { page, found, problems } = await use(browser, url + name);
      assert.deepEqual(found, allIsWell, name);
      assert.deepEqual(problems, []);
      if (name === 'index.html') assert.equal(await page.evaluate(() => globalThis.heard), 'node-0', 'in a worker');
      await page.close();
    }
  } finally {
    stop();
  }
}

test('in the development server', async () => usePages(await project.start('vite', '--port', '0', '--strictPort', 'false', '--force')));

test('built and previewed', async () => {
  const said = project.run('vite', 'build');
  assert.doesNotMatch(said, /warn/i);
  const names = readdirSync(join(project.dir, 'dist/assets')).map((name) => name.replace(/-[\w-]{8}\./, '.'));
  for (const name of ['gossip.wasm', 'judge.js', 'judge.wasm', 'sandbox.html']) assert.ok(names.includes(name), name);
  await usePages(await project.start('vite', 'preview', '--port', '0'));
});
