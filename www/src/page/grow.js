// The editor or the results can fill the window, as the data-grown of the document says.
// What is asked to show itself meanwhile ends that.

/** Makes the buttons work that let a part fill the window. Returns end(part), which ends it for one. */
export function createGrow(buttons) {
  const root = document.documentElement;
  const covered = document.querySelectorAll('.skip, .views, .lesson, #divider');
  const partOf = (button) => button.id.replace('grow-', '');

  function grow(part) {
    if (part === null) delete root.dataset.grown;
    else root.dataset.grown = part;
    for (const button of buttons) button.setAttribute('aria-pressed', String(partOf(button) === part));
    for (const element of covered) /** @type {HTMLElement} */ (element).inert = part !== null;
  }

  const end = (part) => {
    if (root.dataset.grown === part) grow(null);
  };
  for (const button of buttons) {
    button.addEventListener('click', () => grow(root.dataset.grown === partOf(button) ? null : partOf(button)));
  }
  document.addEventListener('focusin', ({ target }) => {
    if (/** @type {Element} */ (target).id === 'editor') end('results');
  });
  return { end };
}
