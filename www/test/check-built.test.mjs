// When ./build.sh check builds the site first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const real = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'gossip-built-test-'));
after(() => rmSync(root, { recursive: true }));

const path = (name) => join(root, name);

function write(name, content = '') {
  mkdirSync(join(path(name), '..'), { recursive: true });
  writeFileSync(path(name), content);
}

/** Runs a program there, with a go that notes what it is asked and fails to build. */
function run(...words) {
  write('asked', '');
  const env = { ...process.env, PATH: `${path('bin')}:${process.env.PATH}`, ASKED: path('asked'), CHROMIUM: '/bin/true' };
  const { stdout, status } = spawnSync(words[0], words.slice(1), { cwd: root, encoding: 'utf8', env });
  return { stdout, status, asked: readFileSync(path('asked'), 'utf8') };
}

const check = (...words) => run('bash', 'build.sh', 'check', ...words);

before(() => {
  const copied = [
    'build.sh',
    'www/node.mjs',
    'www/identity.mjs',
    ...['needs', 'arguments', 'built', 'shard'].map((name) => `www/check/${name}.mjs`),
  ];
  for (const name of copied) cpSync(join(real, name), path(name));
  const sources = ['gossip/a.go', 'wasm/a.go', 'www/serve/a.go', 'www/src/a.js', 'www/style/a.css', 'www/lesson/a.js', 'go.mod', 'go.sum'];
  for (const name of [...sources, 'www/build.mjs', 'www/index.html', 'www/embed.html', 'www/icon.svg']) write(name);
  for (const name of ['www/package.json', 'www/package-lock.json', 'www/node_modules/.installed']) write(name, '{"version": "1.0.0"}');
  write('www/check/main.mjs', 'console.log(...process.argv.slice(2));');
  write('bin/go', '#!/bin/sh\necho "go $*" >>"$ASKED"\n[ "$1" = env ] && echo go1\n');
  chmodSync(path('bin/go'), 0o755);
});

/** As a build leaves it. */
function markBuilt() {
  const { stdout } = run(process.execPath, 'www/identity.mjs', 'sources');
  write('www/.built/serve');
  for (const name of ['index.html', 'judge.wasm']) write(`www/dist/${name}`);
  write('www/.built/site', `${stdout}index.html\njudge.wasm\n`);
}

test('a site that is up to date is not built again', () => {
  markBuilt();
  assert.deepEqual(check('--seed', '1', 'a.js'), { stdout: '--seed 1 a.js\n', status: 0, asked: 'go env GOVERSION\n' });
});

test('a changed source, a lost file or other packages make a build, also if times say otherwise', () => {
  const needs = () => run(process.execPath, 'www/check/needs.mjs', 'a.js').stdout;
  const changed = (name, old = readFileSync(path(name))) => [
    () => {
      writeFileSync(path(name), `${old}\n`);
      utimesSync(path(name), new Date(0), new Date(0));
    },
    () => writeFileSync(path(name), old),
  ];
  const lost = (name) => [() => rmSync(path(name)), () => write(name)];
  markBuilt();
  for (const [change, undo] of [
    ...['gossip/a.go', 'www/serve/a.go', 'www/icon.svg', 'www/package-lock.json', 'www/node_modules/.installed'].map((name) =>
      changed(name),
    ),
    ...['www/.built/serve', 'www/dist/judge.wasm'].map(lost),
    [() => write('www/src/new.js'), () => rmSync(path('www/src/new.js'))],
  ]) {
    change();
    assert.equal(needs(), 'build\nbrowser\n', String(change));
    undo();
  }
  assert.equal(needs(), 'browser\n');
  rmSync(path('www/.built'), { recursive: true });
  const { status, asked } = check('a.js');
  assert.ok(status !== 0 && asked.includes('go build'), asked);
});

test('help, reports and wrong words need no build', () => {
  for (const words of [['--help'], ['merge', 'r.jsonl'], ['--sed', 'a.js']]) {
    assert.deepEqual(check(...words), { stdout: `${words.join(' ')}\n`, status: 0, asked: '' });
  }
});
