// What several runners in a page fetch: they are frames of one site, so the browser's
// cache gives all of them what the first one has fetched.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { deep } from './support/level.mjs';
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

/**
 * Checks in one runner after the other, until each has loaded all that a visit loads; returns how
 * many there are. It runs in the page, whose frames are of its own origin: a driver that waits in
 * so many frames now and then loses one.
 */
async function checkInAll() {
  const runners = [...document.querySelectorAll('gossip-runner')];
  for (const runner of runners) {
    const frame = runner.shadowRoot.querySelector('iframe').contentWindow;
    const prepared = new Promise((resolve) => {
      new frame.PerformanceObserver((list) => {
        if (list.getEntriesByName('prepared').length > 0) resolve(undefined);
      }).observe({ type: 'mark', buffered: true });
    });
    const checked = new Promise((resolve) => {
      runner.addEventListener('gossip-report', resolve, { once: true });
    });
    frame.document.getElementById('check').click();
    await checked;
    await prepared;
  }
  return runners.length;
}

for (const [what, start] of [
  ["the site's own server", own],
  ['a server that sends only the time of a change', plain],
]) {
  deep(`three runners fetch each file once from ${what}`, async () => {
    const site = await start();
    const page = await browser.newPage();
    try {
      await page.goto(`${site.url}embed.html`); // has two
      await page.evaluate(async () => {
        document.body.append(document.createElement('gossip-runner'));
        for (const runner of document.querySelectorAll('gossip-runner')) await runner.ready;
      });
      assert.equal(await page.evaluate(checkInAll), 3);
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
      site.stop();
    }
  });
}
