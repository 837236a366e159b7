// The border between the lesson and the runner when they are side by side. The pointer,
// arrow keys, Home and End move it; a double click puts it back. The style sheet sets
// the width of the columns.
const percent = { least: 25, most: 75, step: 2 };

/** Makes the divider movable, starting where it was left on the last visit. */
export function createDivider(bar, store) {
  const current = () => Number(bar.getAttribute('aria-valuenow'));
  const usual = current();

  function move(to) {
    const share = Math.min(Math.max(Math.trunc(to) || 0, percent.least), percent.most);
    bar.setAttribute('aria-valuenow', share);
    document.documentElement.style.setProperty('--lesson-share', `${share}%`);
  }
  const save = () => store.save('divider', String(current()));
  const moveAndSave = (to) => {
    move(to);
    save();
  };

  const saved = store.load('divider');
  if (saved !== null) move(saved);

  bar.addEventListener('pointerdown', ({ pointerId }) => bar.setPointerCapture(pointerId));
  bar.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (bar.hasPointerCapture(pointerId)) move((100 * clientX) / innerWidth);
  });
  bar.addEventListener('lostpointercapture', save);
  bar.addEventListener('dblclick', () => moveAndSave(usual));
  bar.addEventListener('keydown', (event) => {
    const { least, most, step } = percent;
    const to = { ArrowLeft: current() - step, ArrowRight: current() + step, Home: least, End: most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    moveAndSave(to);
  });
}
