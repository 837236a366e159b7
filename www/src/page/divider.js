// A border between two parts of the page. The pointer, arrow keys, Home and End move it; a
// double click puts it back. The style sheet makes the parts as large as it says.
import { besideQuery, limits, setShare } from './shares.js';

const step = 2; // percent

/**
 * Makes a divider movable, starting where it was left on the last visit. `shareAt` says which
 * share the part before it has when the divider is where the pointer is.
 */
export function createDivider(bar, store, shareAt) {
  const current = () => Number(bar.getAttribute('aria-valuenow'));
  const move = (to) => bar.setAttribute('aria-valuenow', setShare(bar.id, to));
  const save = () => store.save(bar.id, String(current()));

  move(store.load(bar.id));
  // What is usual depends on the window.
  matchMedia(besideQuery).addEventListener('change', () => {
    if (store.load(bar.id) === null) move(null);
  });

  bar.addEventListener('pointerdown', ({ pointerId }) => bar.setPointerCapture(pointerId));
  bar.addEventListener('pointermove', (event) => {
    if (bar.hasPointerCapture(event.pointerId)) move(shareAt(event, current()));
  });
  bar.addEventListener('lostpointercapture', save);
  bar.addEventListener('dblclick', () => {
    move(null);
    store.save(bar.id, null);
  });
  bar.addEventListener('keydown', (event) => {
    const [less, more] = bar.getAttribute('aria-orientation') === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const to = { [less]: current() - step, [more]: current() + step, Home: limits.least, End: limits.most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
    save();
  });
}

/** The divider between the lesson and the runner. */
export const shareOfLesson = ({ clientX }) => (100 * clientX) / innerWidth;

/** Makes the divider between the editor and its results movable: beside each other or one below the other. */
export function createSplit(bar, store) {
  const beside = matchMedia(besideQuery);
  const turn = () => bar.setAttribute('aria-orientation', beside.matches ? 'vertical' : 'horizontal');
  turn();
  beside.addEventListener('change', turn);
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  createDivider(bar, store, ({ clientX, clientY }, share) => {
    const { width, height } = /** @type {Element} */ (document.getElementById('editor')).getBoundingClientRect();
    const [x, y] = middle(bar.getBoundingClientRect());
    return beside.matches ? share * (1 + (clientX - x) / width) : share * (1 + (clientY - y) / height);
  });
}
