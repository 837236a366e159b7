// Starts the lesson page: shows how much of its Go module has loaded, then leaves the
// page to it (wasm/page), together with the runner and the checker. The public module is
// made after that, for checks and for people who try it in the console: what gossip.js has is
// in this file, too, as most of it is needed here anyway.
import { download } from '../loader/download.js';
import { ofAnotherBuild } from '../loader/build.js';
import { filesBeside } from '../loader/files.js';
import { load as loadModule } from '../loader/module.js';
import { painted } from '../loader/painted.js';
import { pause } from '../loader/pause.js';
import { startGo } from '../loader/runtime.js';
import { showDifference } from './difference.js';
import { displayable } from './displayable.js';
import { createChecker } from './checker.js';
import { createEditor } from './editor.js';
import { createFormat } from './format.js';
import { connectToHost } from './host.js';
import { large } from './large.js';
import { workOffline } from './offline.js';
import { pack, unpack } from './pack.js';
import { createPrinted } from './printed.js';
import { createRunner } from './runner.js';
import { linkSamples } from './samples.js';
import { createStore, draftName } from './store.js';
import solution from 'solution-text';

/* global BUILD, PAGE_WASM_BYTES -- constants of the build */

const progress = /** @type {HTMLProgressElement} */ (document.getElementById('progress'));
const retry = /** @type {HTMLButtonElement} */ (document.getElementById('retry'));
const area = /** @type {HTMLTextAreaElement} */ (document.getElementById('editor'));
let loading = true;

const near = (name) => new URL(name, import.meta.url).href;
const files = filesBeside(import.meta.url);
linkSamples();

const host = await connectToHost();
const lesson = area.defaultValue;
area.defaultValue = host.starter ?? lesson;
const untouched = area.value === area.defaultValue; // else somebody has begun to type
const editor = createEditor(area);
const store = createStore(host.space);
const retried = history.state?.program ?? null;
const saved = retried ?? store.load(draftName);
const moved = retried === null ? host.program : null; // it was open a moment ago, so it is opened whatever its size
const unopened = moved === null ? setAside(saved) : store.load('large');
if (moved !== null) area.value = moved;
else if (untouched && unopened !== saved) area.value = saved ?? area.value;
history.replaceState(null, '');
let restart = editor.restart; // until Go does more
createPrinted(document.getElementById('printed'), editor.text);
host.opened(editor.text());
editor.onChange(() => host.changed(editor.text()));
host.onStarter((starter) => {
  restart(starter ?? lesson);
  return editor.text();
});
const { run, prepare, idle } = createRunner(files);
const page = /** @type {any} */ (globalThis);
const { controls } = page; // see controls.js
delete page.controls;
controls.prepareBy(() => {
  prepare().catch(() => {});
}); // the run will say what is wrong

/** Returns a program that is too large to open without asking, from this visit or an earlier one; null if there is none. */
function setAside(program) {
  if (program === null || large(program) === null) return store.load('large');
  store.save(draftName, null); // first, because there may not be space for both
  store.save('large', program);
  return program;
}

/** Shows how much has arrived, until Go runs: the last bytes may be counted only after that. */
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
  history.replaceState({ program: editor.text() }, ''); // which Go saves once it is loaded
  location.reload();
});

openPage().then(prepareTheRest, (error) => fail(`Go failed to load: ${error.message}`));

async function openPage() {
  for (const [file, build] of [
    ['the page itself', document.querySelector('meta[name=build]')?.getAttribute('content')],
    ['controls.js', controls.build],
  ]) {
    if (build !== BUILD) throw ofAnotherBuild(file, build);
  }
  await painted();
  const compiled = await download('page.wasm', new URL(near('page.wasm')), { onLoaded: showProgress });
  const { functions } = await startGo('page.wasm', compiled, () => fail('The Go program has ended'));
  endProgress();
  const check = createChecker(checkAndReport);
  const { ask } = host;
  const onStarter = (callback) => {
    restart = callback;
  };
  const format = createFormat(near('format.js'));
  const difference = showDifference.bind(null, near('merge.mjs'));
  const parts = {
    run,
    check,
    format,
    controls,
    ask,
    onStarter,
    editor,
    solution,
    difference,
    displayable,
    large,
    unopened,
    store,
    pack,
    unpack,
  };
  await pause();
  const { error } = functions.open(parts);
  if (error !== undefined) throw error;
  controls.ready();
  host.ready();
}

let module = /** @type {ReturnType<typeof loadModule> | null} */ (null);

/** The public module, made when it is first asked for. */
function publicModule() {
  if (module === null) {
    const made = loadModule(files); // or what a script of gossip.js has made
    if (made.build !== BUILD) throw ofAnotherBuild('gossip.js', made.build);
    module = made;
    globalThis.gossip = module.gossip;
    globalThis.gossipRound = module.gossipRound;
    globalThis.spreadInfo = module.spreadInfo;
  }
  return module;
}

/** Checks, and tells the embedding page what the learner sees in the end, even if the search for a repair is stopped. */
async function checkAndReport(program, options) {
  const { gossip } = publicModule();
  let seen = null;
  const onReport = (report) => {
    seen = report;
    options.onReport(report);
  };
  try {
    seen = await gossip.check(program, { ...options, onReport });
    return seen;
  } finally {
    if (seen !== null) host.report(seen, program, options.case ?? null);
  }
}

/** Loads what is not needed yet, one thing after another, so that a first run is not slowed down. */
async function prepareTheRest() {
  const whenIdle = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 200)); // Safari has none
  for (const load of [
    () => editor.upgrade(near('editor.mjs')), // otherwise the textarea stays
    prepare, // otherwise a run tries again, and says what is wrong
    () => publicModule().gossip.ready, // otherwise a check tries again, and the console says what is wrong
    () => publicModule().prepareCheck(), // otherwise a check does it
    () => workOffline(near('sw.js')), // otherwise the page does not work offline
  ]) {
    await new Promise((resolve) => {
      whenIdle(resolve, { timeout: 1000 });
    });
    await idle();
    try {
      await load();
    } catch {
      // see the comments above
    }
  }
  performance.mark('prepared'); // everything that a visit loads is here
}
