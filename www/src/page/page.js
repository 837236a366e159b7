// Starts the lesson page: shows how far Go has come, then leaves the page to
// Go (wasm/page), which gets the runner and the checker to work with.
import { displayable } from './displayable.js';
import { createChecker } from './checker.js';
import { createEditor } from './editor.js';
import { connectToHost } from './host.js';
import { large } from './large.js';
import { pack, unpack } from './pack.js';
import { createRunner } from './runner.js';
import { createStore } from './store.js';
import solution from 'solution-text';

const progress = /** @type {HTMLProgressElement} */ (document.getElementById('progress'));
const retry = /** @type {HTMLButtonElement} */ (document.getElementById('retry'));
const area = /** @type {HTMLTextAreaElement} */ (document.getElementById('editor'));

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

function fail(reason) {
  controls.fail(reason);
  progress.hidden = true;
  host.error(reason);
}

retry.addEventListener('click', () => {
  history.replaceState({ program: editor.text() }, ''); // which Go saves when it is there
  location.reload();
});

await import(near('gossip.js')).catch(() => {}); // nothing is left behind then
const module = globalThis[Symbol.for('gossip')];
if (module === undefined) {
  fail('Go failed to load: gossip.js is missing or was blocked');
} else {
  module.gossip.onProgress(({ loaded, total }) => {
    progress.hidden = false;
    progress.value = loaded / total;
  });
  module.gossip.ready
    .then(() => {
      progress.hidden = true;
      module.openPage({
        run,
        check: createChecker(checkAndReport),
        controls,
        ask: host.ask,
        editor,
        solution,
        displayable,
        large,
        unopened,
        store,
        pack,
        unpack,
      });
      controls.ready();
      host.ready();
      prepareTheRest();
    })
    .catch((error) => fail(`Go failed to load: ${error.message}`));
  module.ended.then(() => fail('The Go program has ended'));
}

async function checkAndReport(program, options) {
  const report = await module.gossip.check(program, options);
  host.report(report, program, options.case ?? null);
  return report;
}

/** Loads what is not needed yet, one thing after the other, lest all of them slow down a first run. */
async function prepareTheRest() {
  const whenIdle = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 200)); // Safari has none
  for (const load of [
    () => editor.upgrade(near('editor.mjs')), // else the textarea stays
    prepare, // else a run tries again, and says what is wrong
    module.prepareCheck, // else a check does
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
