// Starts the convergence lab (lab.html) and leaves the page to its Go program
// (wasm/lab/page). Trials of many are played as gossip.simulate does, without the module.
import { download } from '../loader/download.js';
import { ofAnotherBuild } from '../loader/build.js';
import { filesBeside } from '../loader/files.js';
import { startGo } from '../loader/runtime.js';
import { drawSeed } from '../client/seeds.js';
import { createSimulate } from '../client/simulate.js';
import { workOffline } from '../page/offline.js';
import { plot } from './plot.js';
import { save } from './save.js';

/* global BUILD -- constant of the build */

const status = /** @type {HTMLElement} */ (document.getElementById('status'));
const near = (name) => new URL(name, import.meta.url);
const play = createSimulate(filesBeside(import.meta.url));

/** See the package comment of wasm/lab/page. */
function simulate(options, onProgress, onEnd) {
  const abort = new AbortController();
  const { signal } = abort;
  const tell = (callback, ...args) => {
    if (!signal.aborted) callback(...args);
  };
  play({ ...JSON.parse(options), signal, onProgress: ({ done }) => tell(onProgress, done) }).then(
    (result) => tell(onEnd, null, JSON.stringify(result)),
    (error) => tell(onEnd, error.message),
  );
  return { stop: () => abort.abort() };
}

function fail(reason) {
  status.dataset.state = 'failed';
  status.textContent = reason;
}

async function openPage() {
  const build = document.querySelector('meta[name=build]')?.getAttribute('content');
  if (build !== BUILD) throw ofAnotherBuild('the page itself', build);
  const compiled = await download('lab-page.wasm', near('lab-page.wasm'));
  const { functions } = await startGo('lab-page.wasm', compiled, () => fail('The Go program has ended'));
  const { error } = functions.open({ simulate, plot, save, drawSeed });
  if (error !== undefined) throw error;
  status.dataset.state = 'ready';
  status.textContent = 'Go ready';
  await workOffline(near('sw.js').href).catch(() => {}); // otherwise the page does not work offline
}

openPage().catch((error) => fail(`Go failed to load: ${error.message}`));
