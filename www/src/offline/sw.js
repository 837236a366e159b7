// Keeps the whole site in the browser, so that it works without a network after the
// first visit, except what is large and needed only on demand: that is kept when it is
// first asked for. A version of the site is kept completely or not at all: the files must
// have the contents that the build wrote. A page opened with one version never gets a
// file of another, because a new version waits until no page of the old one is open.

/* global FILES -- constant of the build: [name, SHA-256 of the content as hex] of every file */
/* global ON_DEMAND -- constant of the build: the same of those that are kept once they are asked for */
/* global VERSION -- constant of the build: differs with every content */

const worker = /** @type {any} */ (self); // its events are those of a service worker
const base = new URL('./', worker.location).href;
const prefix = `gossip-lesson ${base} `; // other copies of the site have caches of their own
const current = prefix + VERSION;
const names = new Set([...FILES, ...ON_DEMAND].map(([name]) => name));
const hashOnDemand = new Map(ON_DEMAND);

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));

async function keepAll() {
  let begun = false;
  try {
    begun = !(await caches.has(current)); // else the worker before may answer from it
    const cache = await caches.open(current);
    await Promise.all(FILES.map(([name, hash]) => keep(cache, name, hash)));
  } catch (error) {
    if (begun) await caches.delete(current).catch(() => {});
    if (worker.registration.active === null) await tellPages({ notKept: error.message });
    throw error;
  }
}

async function keep(cache, name, hash) {
  const response = await fetch(base + name, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
  const body = await response.arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', body);
  const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== hash)
    throw new Error(`${name} is not as it was built; the server may add something to it, or have files of different builds`);
  const headers = new Headers(response.headers);
  // Not every server sends this, and without it the sandbox does not start offline.
  if (name === 'sandbox.html' && !headers.has('content-security-policy')) headers.set('content-security-policy', 'sandbox allow-scripts');
  await cache.put(base + name, new Response(body, { headers })); // not the response itself: one that was redirected shows no page
}

/** Tells the pages of the site. None of them is served by this worker yet. */
async function tellPages(message) {
  for (const page of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    if (page.url.startsWith(base)) page.postMessage(message);
  }
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== current) await caches.delete(name);
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range') || !request.url.startsWith(base)) return;
  const name = new URL(request.url).pathname.slice(new URL(base).pathname.length) || 'index.html';
  if (names.has(name)) event.respondWith(answer(request, name));
});

/** The kept file, or the one on the network if there is none: it may be kept only from now on, or the caches be lost. */
async function answer(request, name) {
  const kept = await keptFile(name).catch(() => undefined);
  return kept ?? fetch(request);
}

async function keptFile(name) {
  const cache = await caches.open(current);
  const kept = () => cache.match(base + name);
  const hash = hashOnDemand.get(name);
  if (hash !== undefined && (await kept()) === undefined) {
    try {
      await keep(cache, name, hash);
    } catch {
      // The page gets what there is, and notices if that is of another build.
    }
  }
  return kept();
}
