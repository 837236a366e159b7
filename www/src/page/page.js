// Starts the lesson page: shows how far Go has come, then leaves the page to
// Go (wasm/page), which gets the runner and the checker to work with.
import { createChecker } from './checker.js';
import { createEditor } from './editor.js';
import { connectToHost } from './host.js';
import { pack, unpack } from './pack.js';
import { createRunner } from './runner.js';
import { createStore } from './store.js';
import solution from 'solution-text';

const status = document.getElementById('status');
const progress = document.getElementById('progress');
const retry = document.getElementById('retry');
const label = document.getElementById('status-text');
const area = document.getElementById('editor');

const host = await connectToHost();
area.defaultValue = host.program ?? area.defaultValue;
const editor = createEditor(area);
const store = createStore(host.space);
area.value = store.load('program') ?? area.value; // before anybody writes there

function fail(reason) {
  status.dataset.state = 'failed';
  label.textContent = `Go failed to load: ${reason}`;
  progress.hidden = true;
  retry.hidden = false;
  host.error(label.textContent);
}

async function checkAndReport(program, options) {
  const report = await module.gossip.check(program, options);
  host.report(report, program);
  return report;
}

retry.addEventListener('click', () => {
  store.save('program', editor.text()); // without Go nobody else does
  location.reload();
});

const registry = Symbol.for('gossip');
// gossip.js runs as soon as it has come, before the page is laid out or after
// this. If it has not run yet, a second loading tells whether it can.
if (globalThis[registry] === undefined) await import(new URL('gossip.js', import.meta.url).href).catch(() => {});
const module = globalThis[registry];
if (module === undefined) {
  fail('gossip.js is missing or was blocked');
} else {
  module.gossip.onProgress(({ loaded, total }) => {
    progress.hidden = false;
    progress.value = loaded / total;
  });
  module.gossip.ready.then(
    () => {
      progress.hidden = true;
      module.openPage({
        run: createRunner(import.meta.url),
        check: createChecker(checkAndReport),
        ask: host.ask,
        editor,
        solution,
        store,
        pack,
        unpack,
      });
      host.ready();
      const whenIdle = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 1000));
      whenIdle(() => editor.upgrade(new URL('editor.mjs', import.meta.url).href).catch(() => {})); // the textarea stays
      if (parent === window) whenIdle(() => navigator.serviceWorker?.register(new URL('sw.js', import.meta.url)).catch(() => {})); // without it there is no offline use
      whenIdle(() => module.prepareCheck().catch(() => {})); // a check tries again, and says what is wrong
    },
    (error) => fail(error.message),
  );
}
