// Starts the convergence lab (lab.html, lab-frame.html) and leaves the page to its Go program
// (wasm/lab/page). Trials of many are played as gossip.simulate does, without the module.
import { download } from '../loader/download.js';
import { ofAnotherBuild } from '../loader/build.js';
import { filesBeside } from '../loader/files.js';
import { painted } from '../loader/painted.js';
import { startGo } from '../loader/runtime.js';
import { runEpidemics } from '../client/epidemic.js';
import { createPool } from '../client/job.js';
import { drawSeed } from '../client/seeds.js';
import { createSimulate } from '../client/simulate.js';
import { large } from '../page/large.js';
import { createThemeChoice } from '../page/look.js';
import { workOffline } from '../page/offline.js';
import { pack, unpack } from '../page/pack.js';
import { createStore, draftName } from '../page/store.js';
import { connectToHost } from './host.js';
import { plot } from './plot.js';
import { save } from './save.js';

/* global BUILD -- constant of the build */

const status = /** @type {HTMLElement} */ (document.getElementById('status'));
const near = (name) => new URL(name, import.meta.url);
const files = filesBeside(import.meta.url);
const play = createSimulate(files);
const sandboxes = createPool(files);
const store = createStore('');
const host = await connectToHost();
const theme = document.getElementById('theme'); // in a frame, the embedding page chooses
if (theme !== null) createThemeChoice(theme, store);

/** { signal, tell, stop }: after stop(), tell(callback, ...args) calls nothing. */
function stoppable() {
  const abort = new AbortController();
  const { signal } = abort;
  const tell = (callback, ...args) => {
    if (!signal.aborted) callback(...args);
  };
  return { signal, tell, stop: () => abort.abort() };
}

// For these two, see the package comment of wasm/lab/page.

function simulate(options, onProgress, onEnd) {
  const { signal, tell, stop } = stoppable();
  play({ ...JSON.parse(options), signal, onProgress: ({ done }) => tell(onProgress, done) }).then(
    (result) => tell(onEnd, null, JSON.stringify(result)),
    (error) => tell(onEnd, error.message),
  );
  return { stop };
}

function carry(source, setting, schedule, onTrials, onFault, onEnd) {
  const { signal, tell, stop } = stoppable();
  const listeners = {
    onTrials: (lines) => tell(onTrials, lines.map((line) => `${line}\n`).join('')),
    onFault: (fault) => tell(onFault, JSON.stringify(fault)),
    signal,
  };
  runEpidemics(sandboxes, { source, ...JSON.parse(setting), schedule }, listeners).then((problem) =>
    tell(onEnd, problem === null ? null : JSON.stringify(problem)),
  );
  return { stop };
}

function fail(reason) {
  status.dataset.state = 'failed';
  status.textContent = reason;
  host.followed(reason);
}

async function openPage() {
  const build = document.querySelector('meta[name=build]')?.getAttribute('content');
  if (build !== BUILD) throw ofAnotherBuild('the page itself', build);
  await painted();
  const compiled = await download('lab-page.wasm', near('lab-page.wasm'));
  const { functions } = await startGo('lab-page.wasm', compiled, () => fail('The Go program has ended'));
  await new Promise((resolve) => setTimeout(resolve)); // in a task of its own, as both take a while
  await new Promise((shown, reject) => {
    const { error } = functions.open({
      simulate,
      carry,
      savedProgram: () => store.load(draftName),
      pack,
      unpack,
      large,
      plot,
      save,
      drawSeed,
      shown,
      embedder: host,
    });
    if (error !== undefined) reject(error);
  });
  status.dataset.state = 'ready';
  status.textContent = 'Go ready';
  await workOffline(near('sw.js').href).catch(() => {}); // otherwise the page does not work offline
}

openPage().catch((error) => fail(`Go failed to load: ${error.message}`));
