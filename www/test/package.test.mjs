// The npm package: what is in it, and that importing it on a server does nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { look, write } from './support/editor.mjs';
import { deep, test } from './support/level.mjs';
import { frameOn, readyOn } from './support/runners.mjs';
import { install, pack } from './support/setup.mjs';
import { serve } from '../headless/site.mjs';

const dir = mkdtempSync(join(tmpdir(), 'gossip-project-'));
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
let packed;
before(() => {
  packed = pack();
  writeFileSync(join(dir, 'package.json'), '{ "private": true }');
  install(packed.file, dir);
});
after(() => {
  packed?.remove();
  rmSync(dir, { recursive: true });
});

/** Runs a module in the project, as a process of its own; returns what it prints. */
const run = (program, ...flags) =>
  execFileSync(process.execPath, [...flags, '--input-type=module', '-e', program], {
    cwd: dir,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('it has what is imported and what that loads, once, and no lesson page', () => {
  for (const name of [
    'package.json',
    'LICENSE',
    'licenses.txt',
    'gossip.mjs',
    'gossip.d.mts',
    'gossip.wasm',
    'judge.wasm',
    'lab.wasm',
    'sandbox.html',
    'embed.mjs',
    'runner.html',
    'merge.mjs',
  ]) {
    assert.ok(packed.names.includes(name), name);
  }
  for (const name of packed.names) assert.doesNotMatch(name, /\.(br|gz|map)$|^(index|embed)\.html$|^sw\.js$/);
  assert.equal(packed.names.length, 30, packed.names.join());
  assert.ok(packed.size < 5_000_000, `${packed.size} bytes`);
  const manifest = JSON.parse(readFileSync(join(dir, 'node_modules/gossip-lesson/package.json'), 'utf8'));
  assert.deepEqual([manifest.name, manifest.version, manifest.license], ['gossip-lesson', version, 'MIT']);
});

test('Node imports it and works with it', () => {
  const said = run(`
    import gossip, { ready, gossipRound, spreadInfo } from 'gossip-lesson';
    await ready;
    const nodes = [{ state: {} }, { state: {} }];
    spreadInfo(nodes, 'leader', 'node-0', 0);
    gossipRound(nodes, 0, 1);
    const { verdict, summary } = await gossip.check('function gossipRound() {}');
    console.log(nodes[1].state.leader.value, gossip.gossipRound === gossipRound, verdict, summary);
  `);
  assert.match(said, /^node-0 true error Could not check: gossip\.check works only in a page of a browser/);
});

test('its files are found by their names', () => {
  const said = run(`
    import { existsSync } from 'node:fs';
    const names = ['gossip.wasm', 'judge.wasm', 'judge.js', 'sandbox.html', 'gossip.js', 'wasm_exec.js', 'runner.html', 'package.json'];
    console.log(names.every((name) => existsSync(new URL(import.meta.resolve('gossip-lesson/' + name)))));
  `);
  assert.equal(said, 'true\n');
});

// What a server that renders pages sees: Node, with or without the condition of browsers.
for (const flags of [[], ['--conditions=browser']]) {
  for (const name of ['gossip-lesson', 'gossip-lesson/embed', 'gossip-lesson/react', 'gossip-lesson/gossip.js', 'gossip-lesson/embed.js']) {
    (flags.length === 0 ? test : deep)(`importing ${name} on a server does nothing ${flags.join('')}`, () => {
      const said = run(
        `
        const did = [];
        const { compile, instantiate } = WebAssembly;
        WebAssembly.compile = (...given) => { did.push('compile'); return compile(...given); };
        WebAssembly.instantiate = (...given) => { did.push('instantiate'); return instantiate(...given); };
        globalThis.fetch = () => { did.push('fetch'); return Promise.reject(new Error('no')); };
        const before = new Set(Reflect.ownKeys(globalThis));
        await import('${name}');
        await new Promise((resolve) => setTimeout(resolve, 0));
        const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
        console.log(JSON.stringify({ did, added }));
        `,
        ...flags,
      );
      const globals =
        { 'gossip-lesson': ['Symbol(gossip)'], 'gossip-lesson/gossip.js': ['gossip', 'gossipRound', 'spreadInfo', 'Symbol(gossip)'] }[
          name
        ] ?? [];
      const { did, added } = JSON.parse(said);
      assert.deepEqual([did, added.sort()], [[], globals.sort()]);
    });
  }
}

test('importing on a server that has a stand-in for the document throws nothing', () => {
  const said = run(`
    globalThis.document = {};
    for (const name of ['gossip-lesson', 'gossip-lesson/embed']) await import(name);
    console.log('imported');
  `);
  assert.equal(said, 'imported\n');
});

deep('its runner has all that it asks for: it runs, checks, formats and compares', async () => {
  const folder = join(dir, 'node_modules/gossip-lesson');
  writeFileSync(join(folder, 'index.html'), '<script src="embed.js"></script><gossip-runner></gossip-runner>');
  const [site, browser] = await Promise.all([serve({ dir: folder }), launch()]);
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await readyOn(page);
    const runner = await frameOn(page, 'gossip-runner');
    const press = (id) => runner.$eval(`#${id}`, (button) => button.click());
    await write(runner, 'let a=1');
    await press('run');
    await runner.waitForFunction(() => document.getElementById('verdict').textContent !== '');
    await press('check');
    await runner.waitForFunction(() => document.getElementById('report-verdict').textContent.includes('Failed'));
    await press('format');
    for (let { text } = await look(runner); text === 'let a=1'; { text } = await look(runner));
    await press('tab-solution');
    await press('solution-show');
    await runner.waitForSelector('.difference > div');
    const refused = site.log.filter((line) => !/ (200|304) /.test(line) && !line.includes('favicon'));
    assert.deepEqual(refused, []);
    for (const name of ['judge.wasm', 'merge.mjs', 'format.js'])
      assert.ok(
        site.log.some((line) => line.includes(name)),
        name,
      );
  } finally {
    await browser.close();
    site.stop();
    rmSync(join(folder, 'index.html'));
  }
});

test('where it cannot be loaded, nothing is heard of it until somebody waits', () => {
  rmSync(join(dir, 'node_modules/gossip-lesson/gossip.wasm'));
  const said = run(`
    import { ready } from 'gossip-lesson';
    process.on('unhandledRejection', () => console.log('unhandled'));
    ready.then(() => {}, () => {});
    await new Promise((resolve) => setImmediate(resolve));
    const reason = await ready.catch((error) => error.message);
    console.log(reason);
  `);
  assert.match(said, /^gossip: gossip\.wasm could not be read \(ENOENT.* Is gossip\.wasm there\?/);
});
