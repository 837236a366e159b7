// What the page must know before it is first painted, so that nothing jumps or flashes:
// the theme, which view a narrow window shows, and where the dividers were left. It runs in
// the head of the page.
import { applyLook } from './look.js';
import { dividers, setShare } from './shares.js';
import { createStore } from './store.js';
import { viewOf } from './views.js';

const store = createStore('');
applyLook(store);
document.documentElement.dataset.view = viewOf(location.hash) ?? 'lesson';
for (const name of dividers) setShare(name, store.load(name));
