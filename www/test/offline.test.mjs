// The lesson without a network, after a first visit.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { launch } from './support/browser.mjs';
import { upgraded, write } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { openLesson, prepared } from './support/lesson.mjs';
import { deep } from './support/level.mjs';
import { limits } from './support/patient.mjs';
import { serve } from '../headless/site.mjs';

const www = join(import.meta.dirname, '..');
const solution = readFileSync(join(www, 'lesson/solution.js'), 'utf8');
const dir = mkdtempSync(join(tmpdir(), 'gossip-dist-'));
cpSync(join(www, 'dist'), dir, { recursive: true, preserveTimestamps: true });
after(() => rmSync(dir, { recursive: true }));

/** Resolves once the service worker of a page has kept the site. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
const ready = (page) => page.waitForFunction(() => document.getElementById('status').dataset.state !== 'loading');

deep('after the first visit the lesson, Run and Check work without a network', async () => {
  const lesson = await openLesson({ offline: true });
  try {
    const { page, site } = lesson;
    await kept(page);
    site.stop();
    await page.reload();
    await ready(page);
    assert.equal(await lesson.textOf('status-text'), 'Go ready');
    assert.equal(await page.$eval('#offline', (notice) => notice.hidden), true, 'nothing is in the way');
    assert.deepEqual(
      await lesson.run(solution),
      [0, 1, 2, 3].map((id) => `log: node-${id} leader: node-0`),
    );
    await page.waitForFunction(() => globalThis.gossip !== undefined);
    const verdict = await page.evaluate(
      (code, limits) => gossip.check(code, { limits }).then((report) => report.verdict),
      solution,
      limits,
    );
    assert.equal(verdict, 'pass');
    assert.equal(
      await page.evaluate(async () =>
        (await fetch('sandbox.html')).headers.get('content-security-policy').includes('sandbox allow-scripts'),
      ),
      true,
    );
  } finally {
    await lesson.browser.close();
  }
});

deep('what formats programs is kept once it has been used, and then works without a network', async () => {
  const lesson = await openLesson({ offline: true });
  try {
    const { page, site } = lesson;
    const isKept = () => page.evaluate(async () => (await caches.match('format.js')) !== undefined);
    const format = async (said) => {
      await lesson.write('let a  ');
      await page.$eval('#format', (button) => button.click());
      await page.waitForFunction((text) => document.getElementById('draft').innerText.startsWith(text), {}, said);
      return (await lesson.look()).text;
    };
    await kept(page);
    await page.reload(); // from now on the service worker answers
    await ready(page);
    await upgraded(page);
    assert.equal(await isKept(), false);
    assert.equal(await format('The program is formatted.'), 'let a;');
    assert.equal(await isKept(), true);
    site.stop();
    assert.equal(await format('The program is formatted.'), 'let a;');
  } finally {
    await lesson.browser.close();
  }
});

deep('it also works from a server that redirects index.html and sends no policies', async () => {
  const types = {
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    mjs: 'text/javascript',
    wasm: 'application/wasm',
    svg: 'image/svg+xml',
    txt: 'text/plain',
  };
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    if (name === 'index.html') {
      response.writeHead(301, { location: './' }).end();
      return;
    }
    const file = join(www, 'dist', name || 'index.html');
    if (existsSync(file)) response.writeHead(200, { 'content-type': types[file.split('.').at(-1)] }).end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await kept(page);
    server.closeAllConnections();
    server.close();
    await page.reload();
    await ready(page);
    await page.click('#run');
    await page.waitForFunction(() => document.getElementById('verdict').textContent !== '');
    assert.match(await page.$eval('#verdict', (verdict) => verdict.textContent), /^Finished/);
  } finally {
    await browser.close();
  }
});

deep('behind a host that adds to every HTML file the page works, and says why not offline', async () => {
  const [site, browser] = await Promise.all([serve(), launch()]);
  const gate = await openGate(site.url);
  const added = '\n<!-- added --><script>parent.postMessage("added", "*")</script><script src="https://host.invalid/added.js"></script>';
  for (const name of ['', 'index.html', 'runner.html', 'sandbox.html', 'embed.html']) gate.append(name, added);
  try {
    const page = await browser.newPage();
    await page.goto(gate.url);
    await ready(page);
    await prepared(page);
    assert.match(await page.content(), /<!-- added -->/);
    await write(page, `${solution}\nconsole.log(origin);`);
    await page.click('#run');
    await page.waitForFunction(() => document.getElementById('verdict').textContent !== '');
    assert.deepEqual(
      await page.$$eval('#lines > .line', (lines) => lines.map((line) => line.textContent)),
      [0, 1, 2, 3].map((id) => `node-${id} leader: node-0`).concat('null'),
    );
    const judge = (code, given) => gossip.check(code, { limits: given }).then((report) => report.verdict);
    assert.equal(await page.evaluate(judge, solution, limits), 'pass');
    await page.waitForSelector('#offline:not([hidden])');
    assert.match(
      await page.$eval('#offline', (notice) => notice.textContent),
      /^This page does not work offline: \w+\.html is not as it was built; the server may add something to it, .*\.$/,
    );
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);

    await page.goto(`${gate.url}embed.html`);
    await page.evaluate(() => document.getElementById('dark').ready);
  } finally {
    await browser.close();
    gate.stop();
    site.stop();
  }
});

deep('a new version is kept completely, and used when no page of the old one is open', async () => {
  const lesson = await openLesson({ offline: true, dir });
  try {
    const { page, browser, site } = lesson;
    await kept(page);
    const css = (from) => from.evaluate(async () => (await fetch('style.css')).text());
    await page.reload();
    const before = await css(page);
    change('/* changed */');
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const waiting = new Promise((resolve) => {
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker.addEventListener('statechange', () => {
            if (worker.state === 'installed') resolve();
          });
        });
      });
      await registration.update();
      await waiting;
    });
    assert.equal(await css(page), before, 'a page of the old version keeps it');
    const next = await browser.newPage();
    const activated = await waitingWorker(next);
    await page.close();
    await activated();
    await next.goto(site.url);
    assert.match(await css(next), /changed/);
    assert.equal((await next.evaluate(() => caches.keys())).length, 1);
  } finally {
    await lesson.close();
  }
});

deep('files of different versions are not kept together', async () => {
  writeFileSync(join(dir, 'page.js'), `${readFileSync(join(dir, 'page.js'), 'utf8')}\n// of another version`);
  for (const suffix of ['.br', '.gz']) rmSync(join(dir, `page.js${suffix}`), { force: true });
  const lesson = await openLesson({ offline: true, dir });
  try {
    const state = await lesson.page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.serviceWorker.register('sw.js').then((registration) => {
            const worker = registration.installing ?? registration.waiting ?? registration.active;
            if (worker === null) return resolve('redundant');
            const tell = () => {
              if (worker.state !== 'installing') resolve(worker.state);
            };
            worker.addEventListener('statechange', tell);
            tell();
          });
        }),
    );
    assert.equal(state, 'redundant');
    assert.deepEqual(await lesson.page.evaluate(() => caches.keys()), []);
  } finally {
    await lesson.close();
  }
});

/**
 * Resolves once the browser has a worker that waits until all pages of the previous one
 * are closed, to a function that waits for the end of its activation. (`ready` of a page
 * resolves at its beginning.)
 */
async function waitingWorker(page) {
  const session = await page.createCDPSession();
  const states = new Map();
  let changed = () => {};
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) states.set(versionId, status);
    changed();
  });
  const until = async (holds) => {
    while (!holds())
      await new Promise((resolve) => {
        changed = resolve;
      });
  };
  await session.send('ServiceWorker.enable');
  const waiting = () => [...states.keys()].find((id) => states.get(id) === 'installed');
  await until(() => waiting() !== undefined);
  const id = waiting();
  return () => until(() => states.get(id) === 'activated');
}

/** Makes another version of the site: style.css has more in it, and sw.js lists that. */
function change(text) {
  const style = join(dir, 'style.css');
  const worker = join(dir, 'sw.js');
  writeFileSync(style, readFileSync(style, 'utf8') + text);
  for (const name of ['style.css', 'sw.js']) for (const suffix of ['.br', '.gz']) rmSync(join(dir, `${name}${suffix}`), { force: true });
  const digest = createHash('sha256').update(readFileSync(style)).digest('hex');
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8')
      .replace(/(\["style\.css",")[0-9a-f]{64}/, `$1${digest}`)
      .replace(/"[0-9a-f]{16}"/g, '"0123456789abcdef"'),
  );
}
