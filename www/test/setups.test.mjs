// The package in projects of other tools: webpack, esbuild, Next.js with React, Vitest.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { servePlainly } from './conformance/stage.mjs';
import { launch } from './support/browser.mjs';
import { deep } from './support/level.mjs';
import { row } from './support/readme.mjs';
import { allIsWell, pack, prepare, use } from './support/setup.mjs';

let packed;
let browser;
before(async () => {
  packed = pack();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  packed?.remove();
});

/** Removes what a tool has made before. */
const clean = ({ dir }, ...names) => {
  for (const name of names) rmSync(join(dir, name), { recursive: true, force: true });
};

const ofPackage = ({ dir }, name) => join(dir, 'node_modules/gossip-lesson', name);

/** Copies files of the package with the command that README gives for a set-up. */
const asReadme = ({ dir }, words) => execFileSync('bash', ['-c', row(words).find((code) => code.startsWith('cp '))], { cwd: dir });

/** Serves a project as its files are, uses a page of it, and hands that to `more`. */
async function usePage({ dir }, name, more = async (_page) => {}) {
  const site = await servePlainly(dir);
  try {
    const { page, found, problems } = await use(browser, site.url + name);
    assert.deepEqual([found, problems], [allIsWell, []]);
    await more(page);
    await page.close();
  } finally {
    site.stop();
  }
}

for (const mode of ['production', 'development']) {
  deep(`webpack finds all files without settings, ${mode}`, async () => {
    const project = prepare('webpack', packed.file);
    clean(project, 'dist');
    const said = project.run('webpack', '--mode', mode);
    assert.doesNotMatch(said, /import\.meta|ERROR|WARNING in (?!asset size|entrypoint size|webpack performance)/);
    await usePage(project, 'index.html', async (page) => {
      assert.equal(await page.evaluate(() => globalThis.heard), 'node-0', 'in a worker');
    });
  });
}

for (const format of ['esm', 'iife']) {
  deep(`esbuild leaves the files where they are; copied beside what it builds, they are found, ${format}`, async () => {
    const project = prepare('esbuild', packed.file);
    clean(project, 'dist');
    project.run('esbuild', 'src/main.js', '--bundle', `--format=${format}`, '--outdir=dist', '--log-override:empty-import-meta=silent');
    asReadme(project, 'esbuild');
    await usePage(project, 'index.html');
  });
}

deep('esbuild with a loader for files, which are named', async () => {
  const project = prepare('esbuild', packed.file);
  clean(project, 'dist');
  const loaders = ['--loader:.wasm=file', '--loader:.html=file', '--public-path=/dist'];
  project.run('esbuild', 'src/named.js', '--bundle', '--format=esm', '--outdir=dist', ...loaders);
  cpSync(ofPackage(project, 'judge.js'), join(project.dir, 'dist/judge.js'));
  await usePage(project, 'named.html');
});

deep('where a bundler left a file out, the error says so', async () => {
  const project = prepare('esbuild', packed.file);
  clean(project, 'dist');
  project.run('esbuild', 'src/main.js', '--bundle', '--format=esm', '--outdir=dist');
  const site = await servePlainly(project.dir);
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}index.html`);
    await page.waitForFunction(() => globalThis.lesson !== undefined);
    const reason = await page.evaluate(() => globalThis.lesson.ready.catch(String));
    assert.match(reason, /\/dist\/gossip\.wasm could not be fetched: .*404.* A bundler may have left it out/);
    await page.close();
  } finally {
    site.stop();
  }
});

for (const [how, bundler] of [
  ['built', '--turbopack'],
  ['built', '--webpack'],
  ['in development', '--turbopack'],
]) {
  deep(`Next.js renders on the server and uses the package on the client, ${how}, ${bundler}`, async () => {
    const project = prepare('next', packed.file);
    clean(project, '.next', 'public');
    mkdirSync(join(project.dir, 'public'));
    asReadme(project, 'React, Next.js');
    const built = how === 'built';
    if (built) project.run('next', 'build', bundler);
    const { url, stop } = await project.start('next', ...(built ? ['start'] : ['dev', bundler]), '--port', '0');
    try {
      assert.match(await (await fetch(url)).text(), /<p id="text">loading<\/p>/, 'rendered on the server');
      const { page, found, problems } = await use(browser, url);
      assert.deepEqual([found, problems], [allIsWell, []]);
      await page.waitForFunction(() => /leader: node-0/.test(document.getElementById('text').textContent));
      await page.evaluate(() => document.querySelector('gossip-runner').ready);
      await page.close();
    } finally {
      stop();
    }
  });
}

for (const environment of ['node', 'jsdom']) {
  deep(`Vitest with the environment ${environment}`, () => {
    const project = prepare('vitest', packed.file);
    const said = project.run('vitest', 'run', '--environment', environment);
    assert.match(said, /Tests\s+2 passed/);
    assert.doesNotMatch(said, /Unhandled/);
  });
}
