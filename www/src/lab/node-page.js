// Starts a node of a cluster of tabs (node.html) and leaves the page to its Go program
// (wasm/lab/node). A script, not a module, so that it can say why it does not work from a file.
import { download } from '../loader/download.js';
import { ofAnotherBuild } from '../loader/build.js';
import { painted } from '../loader/painted.js';
import { startGo } from '../loader/runtime.js';
import { createThemeChoice } from '../page/look.js';
import { workOffline } from '../page/offline.js';
import { createStore } from '../page/store.js';
import { openChannel } from './channel.js';
import { paint } from './paint.js';

/* global BUILD -- constant of the build */

const status = /** @type {HTMLElement} */ (document.getElementById('status'));
const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
const near = (name) => new URL(name, script);
createThemeChoice(document.getElementById('theme'), createStore(''));
const identityName = 'gossip-lesson.node';

// Storage can be blocked; then a tab that is loaded again has a new name.

function loadIdentity() {
  try {
    return sessionStorage.getItem(identityName);
  } catch {
    return null;
  }
}

function saveIdentity(text) {
  try {
    sessionStorage.setItem(identityName, text);
  } catch {}
}

function fail(reason) {
  status.dataset.state = 'failed';
  status.textContent = reason;
}

async function openPage() {
  const build = document.querySelector('meta[name=build]')?.getAttribute('content');
  if (build !== BUILD) throw ofAnotherBuild('the page itself', build);
  await painted();
  const compiled = await download('node-page.wasm', near('node-page.wasm'));
  const { functions } = await startGo('node-page.wasm', compiled, () => fail('The Go program has ended'));
  const { error } = functions.open({
    // Copies of the site in other places have channels of their own.
    openChannel: (name, longest, onMessage) => openChannel(`gossip-lesson ${near('./').href} ${name}`, longest, onMessage),
    loadIdentity,
    saveIdentity,
    paint,
  });
  if (error !== undefined) throw error;
  status.dataset.state = 'ready';
  status.textContent = 'Go ready';
  await workOffline(near('sw.js').href).catch(() => {}); // otherwise the page does not work offline
}

openPage().catch((error) => fail(`Go failed to load: ${error.message}`));
