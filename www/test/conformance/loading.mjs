// What a page finds when the module has loaded, and what it is told if it cannot load.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../headless/site.mjs';
import { deep } from '../support/level.mjs';
import { servePlainly } from './stage.mjs';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

/** `site` has the stage, servers and browser once tests run; open(url) opens a page that is ready. */
export function loading(site, open) {
  for (const name of ['script', 'module', 'textbook']) {
    test(`${name}: signatures, version, table and help`, async () => {
      const page = await open(`${site.plain.url}${name}.html`);
      const found = await page.evaluate(async () => {
        const nodes = [
          { id: 'a', state: { x: { value: 'v1', version: 3 }, y: { value: 7, version: 0.5 } } },
          { id: 'b', state: { z: { value: { deep: [1] }, version: -1 }, x: { value: null, version: 1 } } },
          { id: 'c', state: {} },
        ];
        let tableError;
        try {
          gossip.table(5);
        } catch (error) {
          tableError = String(error);
        }
        return {
          signatures: [gossipRound, spreadInfo].map((f) => `${f.name}/${f.length}`),
          version: gossip.version,
          ready: await Promise.resolve(gossip.ready).then(() => 'ready'),
          table: JSON.stringify(gossip.table(nodes)),
          tableError,
          help: gossip.help() === undefined,
          inReach: [gossip.gossipRound === gossipRound, gossip.spreadInfo === spreadInfo],
        };
      });
      assert.deepEqual(found, {
        signatures: ['gossipRound/3', 'spreadInfo/4'],
        version,
        ready: 'ready',
        table: '[{"x":"v1@3","y":"7@0.5"},{"x":"null@1","z":"{\\"deep\\":[1]}@-1"},{}]',
        tableError: 'TypeError: gossip.table: "nodes" must be an array of nodes, got 5',
        help: true,
        inReach: [true, true],
      });
      assert.match(page.lines.join('\n'), /log: .*gossipRound\(nodes, sourceIdx, targetIdx\)/s);
      await page.close();
    });
  }

  test('the textbook globals exist as soon as go.run has been called', async () => {
    const page = await open(`${site.plain.url}textbook.html`);
    assert.deepEqual(await page.evaluate(() => typesAtOnce), ['function', 'function', 'object']);
    await page.close();
  });

  test('calls before the module is ready say to await gossip.ready; a second loading reuses the first', async () => {
    const page = await open(`${site.plain.url}script-twice.html`);
    const found = await page.evaluate(async () => {
      const module = await import('./gossip.mjs');
      return {
        said: early.said,
        reused: [gossip === early.gossip, gossipRound === early.gossipRound, spreadInfo === early.spreadInfo],
        imported: [module.gossip === gossip, module.gossipRound === gossipRound, module.default === gossip],
        wasmLoads: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length,
      };
    });
    assert.equal(found.said.length, 4);
    for (const said of found.said) assert.match(said, /^Error: .*await gossip\.ready/);
    assert.deepEqual(found.reused, [true, true, true]);
    assert.deepEqual(found.imported, [true, true, true]);
    assert.equal(found.wasmLoads, 1);
    await page.close();
  });

  deep('the textbook way after gossip.js leaves the first module in place', async () => {
    const page = await open(`${site.plain.url}script.html`);
    const same = await page.evaluate(async () => {
      const first = [gossip, gossipRound];
      await new Promise((resolve) => {
        document.head.append(Object.assign(document.createElement('script'), { src: 'wasm_exec.js', onload: resolve }));
      });
      const textbook = new Go();
      const { instance } = await WebAssembly.instantiateStreaming(fetch('gossip.wasm'), textbook.importObject);
      textbook.run(instance);
      return first[0] === gossip && first[1] === gossipRound;
    });
    assert.equal(same, true);
    await page.close();
  });

  test('gossip.js leaves no other globals behind and contacts no other host', async () => {
    const page = await site.browser.newPage();
    const hosts = new Set();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${site.strict.url}blank.html`);
    const added = await page.evaluate(async () => {
      const before = new Set(Reflect.ownKeys(globalThis));
      await new Promise((resolve) => {
        document.head.append(Object.assign(document.createElement('script'), { src: 'gossip.js', onload: resolve }));
      });
      await gossip.ready;
      return Reflect.ownKeys(globalThis)
        .filter((key) => !before.has(key))
        .map(String)
        .sort();
    });
    assert.deepEqual(added, ['Symbol(gossip)', 'gossip', 'gossipRound', 'spreadInfo', 'wasmInstance']);
    hosts.delete(''); // data: and blob: addresses
    assert.deepEqual([...hosts], [new URL(site.strict.url).host]);
    await page.close();
  });

  deep('onProgress reports bytes that increase up to the total', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.strict.url}blank.html`);
    const { seen: reports, refused } = await page.evaluate(async () => {
      await new Promise((resolve) => {
        document.head.append(Object.assign(document.createElement('script'), { src: 'gossip.js', onload: resolve }));
      });
      const seen = [];
      let refused;
      try {
        gossip.onProgress('bar');
      } catch (error) {
        refused = String(error);
      }
      let calls = 0;
      gossip.onProgress(() => {
        if (calls++ > 0) throw new Error('a listener of its own mind');
      });
      const stop = gossip.onProgress((report) => seen.push(report));
      await gossip.ready;
      stop();
      return { seen, refused };
    });
    const loaded = reports.map((report) => report.loaded);
    assert.deepEqual(
      loaded,
      [...loaded].sort((a, b) => a - b),
    );
    assert.equal(loaded.at(-1), reports[0].total);
    assert.equal(refused, 'TypeError: gossip.onProgress: "listener" must be a function, got "bar"');
    await page.close();
  });

  deep('a wrong media type for the wasm does no harm', () =>
    withAnswer(site, { type: 'text/plain' }, async (page) => {
      assert.equal(await page.evaluate(() => gossip.ready.then((g) => g === gossip)), true);
    }),
  );

  const failures = {
    'a missing wasm': [{ status: 404, body: '' }, /^Error: gossip: http:\S+gossip\.wasm could not be fetched: the server answered 404/],
    'a truncated wasm': [{ cut: 0.5 }, /^Error: gossip: http:\S+gossip\.wasm could not be compiled/],
    'an empty wasm': [{ body: '' }, /^Error: gossip: http:\S+gossip\.wasm could not be compiled/],
    'a page of HTML instead of the wasm': [{ type: 'text/html', body: '<!doctype html>' }, /could not be compiled .*text\/html/],
  };
  for (const [name, [answer, expected]] of Object.entries(failures)) {
    test(`${name} makes ready reject with a clear error, and every call throws it`, () =>
      withAnswer(site, answer, async (page) => {
        const [ready, call] = await page.evaluate(async () => {
          const said = await gossip.ready.then(() => 'ready', String);
          try {
            gossipRound([], 0, 1);
          } catch (error) {
            return [said, String(error)];
          }
          return [said, 'nothing'];
        });
        assert.match(ready, expected);
        assert.equal(call, ready);
      }));
  }

  deep('it works below a base path', async () => {
    const server = await serve({ dir: site.stage.dir, flags: ['-base', '/a/b/'] });
    try {
      for (const name of ['script', 'module', 'textbook']) {
        const page = await open(new URL(`/a/b/${name}.html`, server.url));
        assert.equal(
          await page.evaluate(() => {
            const nodes = [{ state: {} }, { state: {} }];
            spreadInfo(nodes, 'k', 'v', 0);
            return nodes[1].state.k.value;
          }),
          'v',
        );
        await page.close();
      }
    } finally {
      server.stop();
    }
  });
}

/** Opens script.html from a server that gives another response for gossip.wasm. */
async function withAnswer(site, { cut, ...answer }, body) {
  const server = await servePlainly(site.stage.dir, (name, file) => {
    if (name !== 'gossip.wasm') return {};
    return cut === undefined ? answer : { body: file.subarray(0, file.length * cut) };
  });
  const page = await site.browser.newPage();
  try {
    await page.goto(`${server.url}script.html`);
    await body(page);
  } finally {
    await page.close();
    server.stop();
  }
}
