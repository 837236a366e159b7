// One suite for every way of loading the module: by script, by import, the textbook way,
// in pages, workers and Node. Each realm runs the suites itself and returns the results;
// see conformance/realm.mjs.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './support/browser.mjs';
import { serve } from '../headless/site.mjs';
import { deep, quick } from './support/level.mjs';
import { dist, makeStage, servePlainly } from './conformance/stage.mjs';
import { loading } from './conformance/loading.mjs';

const everything = ['laws', 'data', 'states', 'programs', 'refusing', 'hostile', 'random', 'storm'];
// Not the textbook way: Go's own loader uses the page's built-ins.
const protectedFrom = [...everything, 'replaced'];
const protectedInPages = quick ? everything : protectedFrom; // which Node looks at, too
const names = [...new Set(readFileSync(join(dist, 'gossip.js'), 'utf8').match(/[A-Za-z_$][\w$]*/g))];
const withoutEval = everything.filter((name) => name !== 'programs');
const seed = Number(process.env.SEED ?? Date.now() % 1e9);
const fast = { seed, cases: quick ? 1000 : 20_000, calls: quick ? 5000 : 100_000 };
// Through syscall/js everything is hundreds of times slower.
const slow = { seed, cases: quick ? 300 : 1000, calls: quick ? 2000 : 10_000, growth: 2 };

// Of endless recursion: dives to the end of the stack, and falls.
const dives = { dives: quick ? 60 : 400, falls: quick ? 3 : 10 };
const shallow = { dives: 4, falls: 1, warmUps: 100 };

const site = {};
const messages = {}; // way -> case -> message

before(async () => {
  site.stage = makeStage();
  [site.plain, site.strict, site.browser] = await Promise.all([servePlainly(site.stage.dir), serve({ dir: site.stage.dir }), launch()]);
});

after(async () => {
  await site.browser?.close();
  site.plain?.stop();
  site.strict?.stop();
  site.stage?.remove();
});

/** Opens a page of the stage and waits until the module is ready. */
async function open(url) {
  const page = await site.browser.newPage();
  page.lines = [];
  page.on('console', (message) => page.lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => page.lines.push(`uncaught: ${error}`));
  await page.goto(url);
  await page.evaluate(() => globalThis.started);
  return page;
}

/** Runs suites in a page. */
async function runIn(page, names, options) {
  return page.evaluate(
    async (suites, given) => {
      const { run, returned } = await import('./conformance/realm.mjs');
      const memory = () => ({
        memory: wasmInstance.exports.mem.buffer.byteLength,
        ...(globalThis.go ? { 'number of values': go._values.length } : {}),
      });
      return run(suites, { ...given, memory, ...(given.returns ? { caught: returned } : {}) });
    },
    names,
    options,
  );
}

/** Runs suites in a Node process, which may crash. */
function runInNode(way, names, options) {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'conformance/worker-node.mjs'), {
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    const patience = setTimeout(() => child.kill('SIGKILL'), 600_000);
    child.on('message', resolve);
    child.on('exit', (code, signal) => {
      clearTimeout(patience);
      reject(new Error(`Node ended with ${signal ?? code} and said: ${output.trim().slice(0, 400)}`));
    });
    child.send({ dist, way, names, options });
  });
}

async function runInWorker(page, url, type, names, options) {
  return page.evaluate(
    (address, kind, data) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(address, { type: kind });
        worker.onmessage = ({ data: result }) => {
          resolve(result);
          worker.terminate();
        };
        worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
        worker.postMessage(data);
      }),
    url,
    type,
    { names, options },
  );
}

/** Makes a subtest that fails with a list of everything that failed. */
function verify(t, { results, notes }) {
  t.diagnostic(`${results.length} tests; ${JSON.stringify(notes)}`);
  const failed = results.filter(({ ok }) => !ok);
  assert.ok(results.length > 0);
  assert.equal(
    failed.length,
    0,
    [`${failed.length} of ${results.length} failed:`, ...failed.map(({ name, detail }) => `- ${name}\n    ${detail}`)].join('\n'),
  );
}

const pages = [
  { way: 'gossip.js by script', path: 'script.html', server: 'plain', names: protectedInPages, options: { ...fast, names }, in: test },
  {
    way: 'gossip.js by script, its short way tried by every call',
    path: 'script.html',
    server: 'plain',
    names: ['data', 'states', 'refusing', 'hostile', 'random'],
    options: { ...fast, friendly: true },
    in: deep,
  },
  { way: 'gossip.mjs by import', path: 'module.html', server: 'plain', names: protectedFrom, options: fast, in: deep },
  { way: 'the textbook way', path: 'textbook.html', server: 'plain', names: everything, options: slow, in: deep },
  {
    way: 'gossip.js by script, strict policy',
    path: 'script.html',
    server: 'strict',
    names: withoutEval,
    options: { ...fast, cases: 2000, calls: 2000 },
    in: deep,
  },
  {
    way: 'the textbook way, strict policy',
    path: 'textbook.html',
    server: 'strict',
    names: withoutEval,
    options: { ...slow, cases: 300, calls: 500, returns: true },
    in: deep,
  },
];

describe('in Chromium', () => {
  for (const { way, path, server, names, options, in: run } of pages) {
    run(way, async (t) => {
      const page = await open(site[server].url + path);
      const result = await runIn(page, names, options);
      messages[way] = result.messages;
      const warnings = page.lines.filter((line) => line.startsWith('warn'));
      await page.close();
      assert.deepEqual(
        page.lines.filter((line) => line.startsWith('uncaught')),
        [],
      );
      if (options.returns) assert.match(warnings.join('\n'), /^warn: gossip: this page's content security policy[^\n]*$/);
      verify(t, result);
    });
  }

  for (const [way, script, type] of [
    ['a module worker', 'worker-module.mjs', 'module'],
    ['a classic worker', 'worker-classic.js', 'classic'],
  ]) {
    deep(way, async (t) => {
      const page = await site.browser.newPage();
      await page.goto(`${site.plain.url}blank.html`);
      const result = await runInWorker(page, `conformance/${script}`, type, everything, { ...fast, cases: 2000, calls: 2000 });
      messages[way] = result.messages;
      await page.close();
      verify(t, result);
    });
  }

  for (const [path, server, options] of [
    ['script.html', 'plain', dives],
    ['textbook.html', 'plain', shallow],
    ['textbook.html', 'strict', { ...shallow, returns: true }],
  ]) {
    deep(`endless recursion, ${path}, ${server}`, async (t) => {
      const page = await open(site[server].url + path);
      const result = await runIn(page, ['recursion', 'laws'], options);
      t.diagnostic(`console: ${page.lines.slice(0, 5).join(' / ')}`);
      await page.close();
      verify(t, result);
    });
  }
});

describe('in Node', () => {
  test('gossip.mjs leaves the globals of Node alone', async () => {
    const { globalsKept } = await runInNode('gossip.mjs', [], {});
    assert.deepEqual(globalsKept, [true, true, true, true], 'process, Go, fs, path');
  });

  for (const [way, options, run] of [
    ['gossip.mjs', fast, test],
    ['textbook', slow, deep],
  ]) {
    run(way, async (t) => {
      const result = await runInNode(way, way === 'gossip.mjs' ? protectedFrom : everything, options);
      messages[`${way} in Node`] = result.messages;
      verify(t, result);
    });

    run(`impossibly many nodes, ${way}`, async (t) => {
      const result = await runInNode(way, ['lengths'], {});
      Object.assign(messages[`${way} in Node`], result.messages);
      verify(t, result);
    });

    run(`endless recursion, ${way}`, async (t) =>
      verify(t, await runInNode(way, ['recursion', 'laws'], way === 'textbook' ? shallow : dives)),
    );
  }
});

test('every way gives the same messages, word for word', () => {
  const names = new Set(Object.values(messages).flatMap(Object.keys));
  const different = [];
  for (const name of names) {
    const said = Object.entries(messages)
      .filter(([, byName]) => name in byName)
      .map(([way, byName]) => [byName[name], way]);
    if (new Set(said.map(([message]) => message)).size > 1)
      different.push([`- ${name}`, ...said.map(([message, way]) => `    ${message} (${way})`)].join('\n'));
  }
  assert.ok(names.size > 300);
  assert.equal(different.length, 0, `${different.length} messages differ:\n${different.slice(0, 40).join('\n')}`);
});

describe('loading', () => loading(site, open));
