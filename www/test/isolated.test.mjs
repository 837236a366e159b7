// The module and the runner in cross-origin isolated pages (COOP and COEP), from servers
// that send headers for this and from others: they work, or the error names what to send.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { dist, servePlainly } from './conformance/stage.mjs';
import { launch, launchFirefox } from './support/browser.mjs';
import { upgraded, write } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { deep } from './support/level.mjs';
import { limits } from './support/patient.mjs';
import { serve } from '../headless/site.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const strict = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const browsers = {};
const sites = {};

before(async () => {
  [sites.own, sites.plain, browsers.Chromium, browsers.Firefox] = await Promise.all([
    serve(),
    servePlainly(dist),
    launch(),
    launchFirefox(),
  ]);
});
after(async () => {
  for (const browser of Object.values(browsers)) await browser.close();
  for (const site of Object.values(sites)) site.stop();
});

let gate; // the site of the page
let page;
afterEach(async () => {
  await page?.close();
  gate?.stop();
});

/** Opens an isolated page that loads everything from a site, which is its own or, from `other`, another one. */
async function open(browser, site, { coep, other = false, policy = '' }) {
  gate = await openGate(site.url);
  const from = other ? site.url : '';
  const head = `<!doctype html><title>Isolated</title><link rel="icon" href="data:,"><script src="${from}gossip.js"></script><script src="${from}embed.js"></script>`;
  gate.answer('page.html', 200, `${head}<body><gossip-runner name="kept"></gossip-runner>`, {
    'content-type': 'text/html',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': coep,
    ...(policy === '' ? {} : { 'content-security-policy': policy }),
  });
  page = await browser.newPage();
  await page.goto(`${gate.url.replace('127.0.0.1', 'localhost')}page.html`);
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
}

/** In the page: a call, or why there can be none. */
const call = async () => {
  try {
    await globalThis.gossip.ready;
    const nodes = [{ state: {} }, { state: {} }];
    globalThis.spreadInfo(nodes, 'k', 'v', 0);
    return nodes[1].state.k.value;
  } catch (error) {
    return error.message;
  }
};

/** In the page: the verdict on a program and what it printed, or why there is none. */
const check = async (text, given) => {
  const { verdict, headline, console } = await globalThis.gossip.check(text, { limits: given });
  return verdict === 'error' ? headline : [verdict, console[0].text];
};

const runnerReady = () =>
  document.querySelector('gossip-runner').ready.then(
    () => 'ready',
    (error) => error.message,
  );

const runner = () => page.frames().find((frame) => frame.url().includes('runner.html'));

/** Runs a program in the runner; resolves to what it prints, and what the runner says of saving. */
async function run(text) {
  const frame = runner();
  await upgraded(frame);
  await write(frame, text);
  await frame.$eval('#run', (button) => button.click());
  await frame.waitForFunction(() => document.getElementById('verdict').textContent !== '');
  const lines = await frame.$$eval('#lines > .line', (all) => all.map((line) => line.textContent));
  return { lines, saving: await frame.$eval('#draft', (line) => line.innerText.trim()) };
}

/** What holds in the sandbox that the page has opened, whichever way: its origin, and what its policy forbids. */
async function holds() {
  const title = 'iframe[title="Sandbox for programs"]';
  const attributes = await page.$$eval(title, (frames) => frames.map((frame) => frame.sandbox.value));
  const handle = await page.$(title);
  const sandbox = await handle.contentFrame();
  const inside = await sandbox.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve([origin, effectiveDirective]));
        fetch('data:,').catch(() => {});
      }),
  );
  return { attributes, inside };
}

const opaque = { attributes: ['allow-scripts'], inside: ['null', 'connect-src'] };
const passed = ['pass', 'null'];
const program = `${solution}\nconsole.log(origin);`;
const checked = `console.log(origin);\n${solution}`;
const saved = 'Saved in this browser.';
const notSaved = 'Your program is not saved here.';
const needs = (file) =>
  new RegExp(
    `Because this page is cross-origin isolated, the server must send \\S+/${file}\\S* with the headers ` +
      '"Cross-Origin-Embedder-Policy: credentialless" and "Cross-Origin-Resource-Policy: cross-origin"\\.',
  );

async function works({ saving }) {
  assert.equal(await page.evaluate(call), 'v');
  assert.deepEqual(await page.evaluate(check, checked, limits), passed);
  assert.deepEqual(await holds(), opaque);
  assert.equal(await page.evaluate(runnerReady), 'ready');
  const output = await run(program);
  assert.equal(output.lines.at(-1), 'null');
  assert.equal(output.lines.length, 5);
  assert.equal(output.saving, saving);
}

for (const coep of ['credentialless', 'require-corp']) {
  for (const name of ['Chromium', 'Firefox']) {
    deep(`${name}, ${coep}, our server, from another site`, async () => {
      await open(browsers[name], sites.own, { coep, other: true });
      await works({ saving: saved });
    });

    deep(`${name}, ${coep}, our server, from its own site, with a strict policy`, async () => {
      await open(browsers[name], sites.own, { coep, policy: strict });
      await works({ saving: saved });
    });
  }

  deep(`Chromium, ${coep}, a plain server, its own site`, async () => {
    await open(browsers.Chromium, sites.plain, { coep });
    await works({ saving: notSaved });
  });

  deep(`Chromium, ${coep}, a plain server, its own site, with a strict policy`, async () => {
    await open(browsers.Chromium, sites.plain, { coep, policy: strict });
    await works({ saving: notSaved });
  });

  deep(`Firefox, ${coep}, a plain server, its own site: only the runner needs headers`, async () => {
    await open(browsers.Firefox, sites.plain, { coep });
    assert.equal(await page.evaluate(call), 'v');
    assert.deepEqual(await page.evaluate(check, checked, limits), passed);
    assert.deepEqual(await holds(), opaque);
    assert.match(await page.evaluate(runnerReady), needs('runner.html'));
  });

  deep(`Firefox, ${coep}, a plain server, its own site, with a strict policy: the check needs headers as well`, async () => {
    await open(browsers.Firefox, sites.plain, { coep, policy: strict });
    assert.equal(await page.evaluate(call), 'v');
    assert.match(await page.evaluate(check, checked, limits), needs('sandbox.html'));
  });
}

for (const [name, outcome] of [
  ['Chromium', /^ready$/],
  ['Firefox', needs('runner.html')],
]) {
  deep(`${name}, credentialless, a plain server of another site: the header for WebAssembly is named`, async () => {
    await open(browsers[name], sites.plain, { coep: 'credentialless', other: true });
    const allow = /is another site, and it must allow pages like this one by the header Access-Control-Allow-Origin$/;
    assert.match(await page.evaluate(call), allow);
    assert.match(await page.evaluate(check, checked, limits), allow);
    assert.match(await page.evaluate(runnerReady), outcome);
  });

  deep(`${name}, require-corp, a plain server of another site: the browser loads no script`, async () => {
    await open(browsers[name], sites.plain, { coep: 'require-corp', other: true });
    assert.deepEqual(await page.evaluate(() => [typeof globalThis.gossip, customElements.get('gossip-runner') === undefined]), [
      'undefined',
      true,
    ]);
  });
}
