// What works as soon as it is visible, before Go is loaded and even if it never is:
// tabs, views, popups, theme, dividers, the lab in the lesson, buttons and their shortcuts. This is a separate script at the end
// of the runner. It leaves globalThis.controls for page.js:
//   show(id)            shows the panel with an id, and its tab as selected
//   reveal(id)          does so and brings it into sight
//   prepareBy(callback) calls back if a pressed button is waiting for Go, and whenever one begins to
//   handle(callback)    calls back with the id of each button that is pressed, once Go is ready
//   ready()             Go is ready: a waiting press is handled now
//   setBusy(busy)       whether a run or check is in progress that can be stopped
//   fail(reason)        Go will not be ready
import { createButtons } from './buttons.js';
import { prepareDemos } from './demo.js';
import { createDivider, createSplit, shareOfLesson } from './divider.js';
import { createGrow } from './grow.js';
import { createTextSize, createThemeChoice } from './look.js';
import { placePopups } from './popups.js';
import { createStore } from './store.js';
import { createTabs } from './tabs.js';
import { createViews, narrowQuery } from './views.js';

/* global BUILD -- constant of the build */

/** @type {(id: string) => any} */
const element = (id) => document.getElementById(id);
const status = element('status');
const statusText = element('status-text');
const retry = element('retry');
const divider = element('divider'); // null if the runner stands alone
const store = createStore('');

const loading = statusText.textContent;
const tabs = createTabs(document.querySelector('[role=tablist]'));
placePopups(document.querySelectorAll('[popover]'));
const grow = createGrow();
const [smaller, larger, reset, shown] = ['smaller', 'larger', 'reset', 'shown'].map((part) => element(`text-${part}`));
createTextSize({ smaller, larger, reset, shown }, store);
if (divider !== null) {
  createThemeChoice(element('theme'), store);
  createDivider(divider, store, shareOfLesson);
  createSplit(element('split'), store);
  createViews(document.querySelectorAll('.views button'));
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  prepareDemos(() => import(new URL('embed.mjs', src).href));
}
const buttons = createButtons(document.querySelector('.buttons'), (waiting) => {
  statusText.textContent = waiting === null ? loading : `Go loading, ${waiting.textContent} is next…`;
});

function ready() {
  status.dataset.state = 'ready';
  statusText.textContent = 'Go ready';
  buttons.ready();
}

function fail(reason) {
  buttons.fail();
  status.dataset.state = 'failed';
  statusText.textContent = reason;
  retry.hidden = false;
}

function reveal(id) {
  tabs.show(id);
  grow.end('editor');
  element(id).scrollTop = 0; // what is new begins there
  if (matchMedia(narrowQuery).matches) document.querySelector('.results')?.scrollIntoView();
}

const { prepareBy, handle, setBusy } = buttons;
globalThis.controls = { build: BUILD, show: tabs.show, reveal, prepareBy, handle, ready, setBusy, fail };

document.querySelector('script[src="page.js"]')?.addEventListener('error', () => {
  retry.addEventListener('click', () => location.reload());
  fail(
    location.protocol === 'file:'
      ? 'This page was opened as a file, so it cannot load its scripts. Serve it over http: ./build.sh serve'
      : 'Go failed to load: page.js is missing or was blocked',
  );
});
