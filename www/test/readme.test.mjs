// What README.md tells to write into one's own page, as it stands there. The rows of
// bundlers and frameworks are compared with the projects in setups/, which other tests run.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { makeStage, servePlainly } from './conformance/stage.mjs';
import { launch } from './support/browser.mjs';
import { deep, test } from './support/level.mjs';
import { block, row } from './support/readme.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const starter = readFileSync(join(import.meta.dirname, '../lesson/starter.js'), 'utf8');

const write = (name, content) => writeFileSync(join(stage.dir, name), content);

let stage;
let site;
let browser;
before(async () => {
  stage = makeStage();
  cpSync(join(import.meta.dirname, 'course-page'), stage.dir, { recursive: true });
  write('run-js.js', block('js', 'function runJs'));
  site = await servePlainly(stage.dir);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.stop();
  stage?.remove();
});

/** Opens a page with such a body; returns it. */
async function open(body) {
  write('own.html', `<!doctype html><html lang="en"><title>own</title><link rel="icon" href="data:,">${body}</html>`);
  const page = await browser.newPage();
  await page.goto(`${site.url}own.html`);
  return page;
}

const spreads = `const nodes = [{ state: {} }, { state: {} }]; spreadInfo(nodes, 'k', 'v', 0); globalThis.found = nodes[1].state.k.value;`;

/** What the page finds once the module works in it. */
async function found(page) {
  await page.waitForFunction(() => globalThis.found !== undefined);
  const value = await page.evaluate(() => globalThis.found);
  await page.close();
  return value;
}

test('three lines put the module into a page', async () => {
  const page = await open(`<script>console.table = (rows) => { globalThis.found = rows; };</script>${block('html', 'gossip.ready')}`);
  assert.deepEqual(await found(page), [{ leader: 'node-0@1' }, { leader: 'node-0@1' }]);
});

for (const [words, body] of [
  ['ES module', ([code]) => `<script type="module">${code}${spreads}</script>`],
  [
    'files somewhere else',
    ([code]) =>
      `<script type="module">import gossip, { spreadInfo } from './gossip.mjs';
       const [wasm, judge, worker, sandbox] = ['gossip.wasm', 'judge.wasm', 'judge.js', 'sandbox.html'];
       ${code}${spreads}</script>`,
  ],
]) {
  deep(`the lines for: ${words}`, async () => {
    assert.equal(await found(await open(body(row(words)))), 'v');
  });
}

deep('the lines for: the textbook way', async () => {
  const [code, script] = row('the textbook way');
  const page = await open(`${script}<script>${code}</script>`);
  await page.waitForFunction(() => typeof globalThis.spreadInfo === 'function');
  await page.evaluate(spreads);
  assert.equal(await found(page), 'v');
});

deep('the lines for: a script that names its files', async () => {
  mkdirSync(join(stage.dir, 'files'), { recursive: true });
  for (const [from, to] of [
    ['gossip.wasm', 'a.wasm'],
    ['judge.wasm', 'b.wasm'],
  ])
    cpSync(join(stage.dir, from), join(stage.dir, 'files', to));
  const [, script] = row('files somewhere else');
  assert.equal(await found(await open(`${script}<script type="module">await gossip.ready;${spreads}</script>`)), 'v');
});

deep('the lines for: classic worker', async () => {
  write('worker.js', row('classic worker')[0]);
  const page = await open(`<script>new Worker('worker.js').onmessage = ({ data }) => { globalThis.found = data; };</script>`);
  assert.equal(await found(page), 'ready');
});

test('the lines for bundlers and frameworks are those of the projects that are tested', () => {
  const project = (name) => readFileSync(join(import.meta.dirname, 'setups', name), 'utf8');
  const [bundled] = row('Vite, webpack 5');
  for (const name of ['vite/src/main.js', 'webpack/src/index.js', 'esbuild/src/main.js'])
    assert.ok(project(name).startsWith(bundled), name);
  const [node, wait] = row('Node, Vitest')[0].split(/(?<=;) /);
  assert.ok(project('vitest/lesson.test.js').includes(node));
  assert.ok(project('vitest/lesson.test.js').includes(wait));
  const [globals, runner] = row('TypeScript');
  assert.ok(project('typescript/globals.ts').includes(globals));
  assert.ok(project('typescript/runner.ts').includes(runner));
  const [react, element] = row('React, Next.js');
  assert.ok(project('typescript/react.tsx').includes(react));
  assert.ok(project('next/app/page.jsx').includes(react));
  assert.ok(project('next/app/page.jsx').includes(/src=\S+/.exec(element)[0].slice(0, -1)));
});

test('what it says of a check holds', async () => {
  const page = await open('<script src="gossip.js"></script><textarea id="editor"></textarea>');
  const values = await page.evaluate(
    async (code, program) => {
      document.getElementById('editor').value = program;
      const names = code
        .split('\n')
        .filter((line) => line.startsWith('report.'))
        .map((line) => line.replace(/\s*\/\/.*/, ''));
      const [first] = code.split('\n');
      return new Function(
        `return (async () => { ${first.replace('editor.value', 'document.getElementById("editor").value')}; return [${names}]; })()`,
      )();
    },
    block('js', 'gossip.check(editor.value)'),
    solution.replace('entry.version >', 'entry.version >='),
  );
  const [
    verdict,
    headline,
    isLessonReading,
    noteTitle,
    noteText,
    stages,
    roundHeadline,
    errorLine,
    hint,
    why,
    text,
    witnessText,
    witness,
    steps,
    repairText,
    repair,
  ] = values;
  assert.equal(verdict, 'fail');
  assert.match(headline, /^gossipRound behaves as if /);
  for (const one of [isLessonReading, noteTitle, noteText]) assert.equal(one, null, 'undefined, as a page hands it over');
  assert.equal(stages.find(({ id }) => id === 'ties').done, false);
  assert.equal(roundHeadline, 'It gives wrong results.');
  assert.equal(errorLine, null, 'undefined, because nothing was thrown');
  for (const one of [hint, why, text]) assert.ok(one.length > 20, one);
  assert.match(witnessText, /^Line \d+ replaced "/);
  assert.equal(witness.at(-1).did, 'write');
  assert.deepEqual(
    steps.map(({ call, line, wrong }) => ({ call, line, wrong })),
    [{ call: 0, line: witness.at(-1).line, wrong: true }],
  );
  assert.match(repairText, /^Line 8, column 36: change `>=` to `>`\.$/);
  assert.equal(repair.text, repairText);
  await page.close();
});

test('what it says of a run holds', async () => {
  const page = await open('<script src="gossip.js"></script>');
  const [result, ...rest] = await page.evaluate(
    async (code, program) => {
      const [first, ...names] = code
        .trim()
        .split('\n')
        .map((line) => line.replace(/\s*\/\/.*/, ''));
      return new Function('editor', `return (async () => { ${first}; return [${names}]; })()`)({ value: program });
    },
    block('js', 'gossip.run(editor.value'),
    starter,
  );
  assert.deepEqual(result[0], { level: 'log', text: 'node-0 leader: node-0', line: 19 });
  assert.deepEqual(rest, [[0, 1, 2, 3].map((id) => `node-${id} leader: node-0`).join('\n'), null, null]);
  await page.close();
});

deep('what it says of a simulation holds', async () => {
  const page = await open('<script src="gossip.js"></script>');
  const [mean, shares, exact] = await page.evaluate(
    async (code) => {
      const [first, ...names] = code
        .trim()
        .split('\n')
        .map((line) => line.replace(/\s*\/\/.*/, ''));
      return new Function(`return (async () => { ${first}; return [${names}]; })()`)();
    },
    block('js', 'gossip.simulate('),
  );
  assert.equal(mean.toFixed(2), '9.15');
  assert.equal(exact.toFixed(3), '9.151');
  assert.deepEqual([shares[0], shares.at(-1)], [0.001, 1]);
  await page.close();
});

deep('a course page with the runJs of README: starter, solution, wrong, endless, and Check', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}course.html`);
  const press = (button, program) =>
    page.evaluate(
      (id, code) =>
        new Promise((resolve) => {
          addEventListener('answered', ({ detail }) => resolve(detail), { once: true });
          document.getElementById('code').value = code;
          document.getElementById(id).click();
        }),
      button,
      program,
    );
  const silent = starter.split('const nodes')[0];
  assert.equal(await press('run', starter), [0, 1, 2, 3].map((id) => `node-${id} leader: undefined`).join('\n'));
  assert.equal(await press('test', silent), '0 of 2 tests passed');
  assert.equal(await press('test', solution), '2 of 2 tests passed');
  assert.equal(await press('test', solution.replace('entry.version >', 'entry.version <')), '1 of 2 tests passed');
  assert.equal(await press('run', 'let n = 0;\nwhile (true) n++;'), 'Error: the program took longer than the limit of 3000 ms');
  assert.match(await press('run', 'const a = 1;\nmissing();'), /^Error: line 2: ReferenceError: missing is not defined/);
  assert.match(await press('check', solution), /^Passed: right in all \d+ cases/);
  assert.match(await press('check', silent), /^Failed: /);
  await page.close();
});
