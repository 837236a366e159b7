// Starts the lesson page: shows how far its Go has come, then leaves the page to
// it (wasm/page), with the runner and the checker to work with. The protocol
// for others, gossip.js with gossip.wasm, comes after that: for checks, and for
// those who try it in the console.
import { download } from '../loader/download.js';
import { startGo } from '../loader/runtime.js';
import { displayable } from './displayable.js';
import { createChecker } from './checker.js';
import { createEditor } from './editor.js';
import { connectToHost } from './host.js';
import { large } from './large.js';
import { pack, unpack } from './pack.js';
import { createRunner } from './runner.js';
import { createStore } from './store.js';
import solution from 'solution-text';

/* global PAGE_WASM_BYTES -- constant of the build */

const progress = /** @type {HTMLProgressElement} */ (document.getElementById('progress'));
const retry = /** @type {HTMLButtonElement} */ (document.getElementById('retry'));
const area = /** @type {HTMLTextAreaElement} */ (document.getElementById('editor'));
let loading = true;

const near = (name) => new URL(name, import.meta.url).href;

const host = await connectToHost();
area.defaultValue = host.program ?? area.defaultValue;
const untouched = area.value === area.defaultValue; // else somebody has begun to write
const editor = createEditor(area);
const store = createStore(host.space);
const saved = history.state?.program ?? store.load('program');
const unopened = setAside(saved);
if (untouched && unopened !== saved) area.value = saved ?? area.value;
history.replaceState(null, '');
const { run, prepare, idle } = createRunner(import.meta.url);
const page = /** @type {any} */ (globalThis);
const { controls } = page; // see controls.js
delete page.controls;
controls.prepareBy(() => {
  prepare().catch(() => {});
}); // the run says what is wrong

/** Returns the program that is too large to be opened unasked, from this visit or an earlier one; null if there is none. */
function setAside(program) {
  if (program === null || large(program) === null) return store.load('large');
  store.save('program', null); // first, lest there be no room for both
  store.save('large', program);
  return program;
}

/** Shows how much has arrived, while it matters: the last bytes may be counted when Go runs already. */
function showProgress(loaded) {
  progress.hidden = !loading;
  progress.value = loaded / PAGE_WASM_BYTES;
}

function endProgress() {
  loading = false;
  progress.hidden = true;
}

function fail(reason) {
  endProgress();
  controls.fail(reason);
  host.error(reason);
}

retry.addEventListener('click', () => {
  history.replaceState({ program: editor.text() }, ''); // which Go saves when it is there
  location.reload();
});

openPage().then(prepareTheRest, (error) => fail(`Go failed to load: ${error.message}`));

async function openPage() {
  const compiled = await download(new URL(near('page.wasm')), showProgress);
  const { functions } = await startGo('page.wasm', compiled, () => fail('The Go program has ended'));
  endProgress();
  const check = createChecker(checkAndReport);
  const { ask } = host;
  const { error } = functions.open({ run, check, controls, ask, editor, solution, displayable, large, unopened, store, pack, unpack });
  if (error !== undefined) throw error;
  controls.ready();
  host.ready();
}

/** Resolves to what gossip.js leaves behind. */
async function loadGossip() {
  await import(near('gossip.js')).catch(() => {
    throw new Error('gossip.js is missing or was blocked');
  });
  return globalThis[Symbol.for('gossip')];
}

async function checkAndReport(program, options) {
  const { gossip } = await loadGossip();
  const report = await gossip.check(program, options);
  host.report(report, program, options.case ?? null);
  return report;
}

/** Loads what is not needed yet, one thing after the other, lest all of them slow down a first run. */
async function prepareTheRest() {
  const whenIdle = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 200)); // Safari has none
  for (const load of [
    () => editor.upgrade(near('editor.mjs')), // else the textarea stays
    prepare, // else a run tries again, and says what is wrong
    async () => (await loadGossip()).gossip.ready, // else a check tries again, and the console says what is wrong
    async () => (await loadGossip()).prepareCheck(), // else a check does
    () => parent === window && navigator.serviceWorker?.register(near('sw.js')), // else there is no offline use
  ]) {
    await new Promise((resolve) => {
      whenIdle(resolve, { timeout: 1000 });
    });
    await idle();
    try {
      await load();
    } catch {
      // as said there
    }
  }
  performance.mark('prepared'); // all that a visit loads is there
}
