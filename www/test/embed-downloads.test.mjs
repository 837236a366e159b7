// What several runners in a page fetch: they are frames of one site, so the browser's
// cache gives all of them what the first one has fetched.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { deep } from './support/level.mjs';
import { otherSite } from './support/runners.mjs';
import { serve } from '../headless/site.mjs';

const dist = join(import.meta.dirname, '../dist');
const types = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** The site's own server. */
async function own() {
  const { url, log, stop } = await serve();
  const answers = () =>
    log.map((line) => {
      const [, path, status] = line.split(' ');
      return { name: path.slice(1), status: Number(status) };
    });
  return { url, answers, stop };
}

/** A server that says nothing of caches, only when a file was changed: just now, so that no browser takes that as a promise. */
async function plain() {
  const answers = [];
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    const status = request.headers['if-modified-since'] === undefined ? 200 : 304;
    answers.push({ name, status });
    response.writeHead(status, {
      'last-modified': new Date().toUTCString(),
      'access-control-allow-origin': '*',
      'content-type': types[extname(name)] ?? 'text/plain',
    });
    response.end(status === 200 ? readFileSync(join(dist, name)) : undefined);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, answers: () => answers, stop };
}

for (const [what, start] of [
  ["the site's own server", own],
  ['a server that sends only the time of a change', plain],
]) {
  deep(`three runners fetch each file once from ${what}`, async () => {
    const site = await start();
    const other = await otherSite(`<script src="${site.url}embed.js"></script>`, '<gossip-runner></gossip-runner>'.repeat(3));
    const page = await browser.newPage();
    try {
      await page.goto(other.url);
      await page.waitForFunction(() => customElements.get('gossip-runner'));
      await page.evaluate(() => Promise.all(Array.from(document.querySelectorAll('gossip-runner'), ({ ready }) => ready)).then(() => {}));
      const frames = page.frames().filter((frame) => frame.url().includes('runner.html'));
      assert.equal(frames.length, 3);
      await page.evaluate(() => {
        globalThis.reports = 0;
        addEventListener('gossip-report', () => globalThis.reports++);
      });
      for (const [i, frame] of frames.entries()) {
        await frame.$eval('#check', (button) => button.click());
        await page.waitForFunction((number) => globalThis.reports === number, {}, i + 1);
        // Out of view a page is not painted, so this does not wait for frames.
        await frame.waitForFunction(() => performance.getEntriesByName('prepared').length > 0, { polling: 100 });
      }
      const answers = site.answers();
      const fetched = answers.filter(({ status }) => status === 200).map(({ name }) => name);
      assert.deepEqual(fetched.sort(), [...new Set(fetched)].sort());
      for (const name of ['runner.html', 'embedded.css', 'page.js', 'page.wasm', 'gossip.wasm', 'judge.wasm', 'sandbox.html'])
        assert.ok(fetched.includes(name), name);
      assert.deepEqual(
        answers.filter(({ status }) => status !== 200 && status !== 304),
        [],
      );
    } finally {
      await page.close();
      other.close();
      site.stop();
    }
  });
}
