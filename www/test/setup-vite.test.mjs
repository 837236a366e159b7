// The package in a project of Vite's: in its development server and built, as a
// dependency, as files copied into the project's own, and in a worker; the runner in
// a page of React's.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { look, write } from './support/editor.mjs';
import { deep, some, test } from './support/level.mjs';
import { frameOn, readyOn } from './support/runners.mjs';
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
  for (const name of ['gossip.mjs', 'gossip.wasm', 'judge.js', 'judge.wasm', 'sandbox.html', 'lab.js', 'lab.wasm'])
    cpSync(join(dist, name), join(copies, name));
  cpSync(join(project.dir, 'node_modules/gossip-lesson'), join(project.dir, 'public/lesson'), { recursive: true });
  browser = await launch();
});
after(() => browser?.close());

/** Uses both pages of the project, where it is served. */
async function usePages({ url, stop }) {
  try {
    for (const name of some(['index.html', 'copied.html'], 2)) {
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

const develop = () => project.start('vite', '--port', '0', '--strictPort', 'false', '--force');

deep('in the development server', async () => usePages(await develop()));

deep('the runner in React, in its strict mode', async () => {
  const { url, stop } = await develop();
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    const runners = () => page.$$eval('gossip-runner', (all) => all.map((runner) => [runner.id, runner.checkVisibility()]));
    const text = async (selector) => (await look(await frameOn(page, selector))).text;
    const known = (selector, program) => page.waitForFunction((s, p) => document.querySelector(s)?.program === p, {}, selector, program);
    await page.goto(`${url}react.html`);
    await page.waitForSelector('#kept');
    await readyOn(page);
    assert.equal(await page.evaluate(() => globalThis.inserted), 2, 'effects run twice');
    const both = [
      ['kept', true],
      ['written', true],
    ];
    assert.deepEqual(await runners(), both);
    assert.equal(await text('#written'), '// given');

    await write(await frameOn(page, '#kept'), '// in the effect');
    await write(await frameOn(page, '#written'), '// in JSX');
    await page.waitForFunction(() => document.getElementById('told').textContent === '// in JSX');
    await known('#kept', '// in the effect');
    await page.waitForFunction(() => localStorage.getItem('gossip-lesson.react.program') === '// in JSX');
    await page.click('#toggle');
    assert.deepEqual(await runners(), []);
    await page.click('#toggle');
    await known('#kept', '// in the effect');
    await known('#written', '// in JSX'); // which was saved
    assert.deepEqual(await runners(), both);
    assert.equal(await text('#kept'), '// in the effect');

    await page.click('#next');
    await known('#written', '// next');
    assert.equal(await text('#written'), '// next');
    assert.deepEqual(problems, []);
    await page.close();
  } finally {
    stop();
  }
});

test('built and previewed', async () => {
  const said = project.run('vite', 'build');
  assert.doesNotMatch(said, /warn/i);
  const names = readdirSync(join(project.dir, 'dist/assets')).map((name) => name.replace(/-[\w-]{8}\./, '.'));
  for (const name of ['gossip.wasm', 'judge.js', 'judge.wasm', 'sandbox.html', 'lab.js', 'lab.wasm']) assert.ok(names.includes(name), name);
  await usePages(await project.start('vite', 'preview', '--port', '0'));
});
