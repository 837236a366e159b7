// The service worker of the site (src/offline/sw.js) where the browser's caches fail or hold
// something already, with stand-ins for what it finds around it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const text = readFileSync(join(import.meta.dirname, '../src/offline/sw.js'), 'utf8');
const base = 'http://site.test/';
const name = `gossip-lesson ${base} 1`;
const content = 'the page';
const files = [['index.html', createHash('sha256').update(content).digest('hex')]];

/** Starts the service worker; `caches` and `fetch` as given. Returns what takes its events, and what pages are told. */
function start({ caches, fetch }) {
  const listeners = /** @type {any} */ ({});
  const told = [];
  const worker = {
    location: new URL('sw.js', base),
    registration: { active: null },
    clients: { matchAll: async () => [{ url: base, postMessage: (message) => told.push(message) }] },
    addEventListener: (type, listener) => {
      listeners[type] = listener;
    },
  };
  new Function('self', 'caches', 'fetch', 'FILES', 'ON_DEMAND', 'VERSION', text)(worker, caches, fetch, files, [], '1');
  return { listeners, told };
}

/** Caches that hold texts, by their names and addresses. */
function cachesWith(all) {
  const kept = new Map(Object.entries(all).map(([name, texts]) => [name, new Map(Object.entries(texts))]));
  return {
    kept,
    has: async (name) => kept.has(name),
    delete: async (name) => kept.delete(name),
    keys: async () => [...kept.keys()],
    async open(name) {
      if (!kept.has(name)) kept.set(name, new Map());
      const texts = kept.get(name);
      return {
        match: async (address) => (texts.has(address) ? new Response(texts.get(address)) : undefined),
        put: async (address, response) => void texts.set(address, await response.text()),
      };
    },
  };
}

const broken = async () => {
  throw new DOMException('no storage', 'QuotaExceededError');
};

const fromNetwork = async () => new Response(content);

/** What the worker answers to a request for the page, as text. */
async function answerOf({ listeners }) {
  let answer;
  listeners.fetch({
    request: new Request(base),
    respondWith: (response) => {
      answer = response;
    },
  });
  return (await answer).text();
}

async function install({ listeners }) {
  let installed;
  listeners.install({
    waitUntil: (work) => {
      installed = work;
    },
  });
  await installed;
}

test('a page comes from the network if the caches cannot be used', async () => {
  for (const caches of [{ open: broken }, { open: async () => ({ match: broken }) }])
    assert.equal(await answerOf(start({ caches, fetch: fromNetwork })), content);
});

test('what keeps the site from being kept is told, also where there are no caches', async () => {
  const worker = start({ caches: { has: broken, open: broken, delete: broken }, fetch: fromNetwork });
  await assert.rejects(install(worker), /no storage/);
  assert.deepEqual(worker.told, [{ notKept: 'no storage' }]);
});

test('a version that is kept already stays if it cannot be kept once more', async () => {
  const fetch = async () => new Response('something else');
  const caches = cachesWith({ [name]: { [`${base}index.html`]: content } });
  await assert.rejects(install(start({ caches, fetch })), /not as it was built/);
  assert.equal(await answerOf(start({ caches, fetch })), content);
  const none = cachesWith({});
  await assert.rejects(install(start({ caches: none, fetch })), /not as it was built/);
  assert.deepEqual([...none.kept], [], 'nothing is left of one that was not kept');
});
