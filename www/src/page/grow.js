// The editor or the results can fill the window, as the data-grown of the document says. Buttons
// whose data-grow names a part do that, and undo it. What is asked to show itself meanwhile ends it.

/** Makes such buttons work, also those that are added later. Returns end(part), which ends it for one. */
export function createGrow() {
  const root = document.documentElement;
  const covered = document.querySelectorAll('.skip, .views, .lesson, #divider');

  function grow(part) {
    if (part === null) delete root.dataset.grown;
    else root.dataset.grown = part;
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-grow]'));
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.grow === part));
    for (const element of covered) /** @type {HTMLElement} */ (element).inert = part !== null;
  }

  const end = (part) => {
    if (root.dataset.grown === part) grow(null);
  };
  document.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('[data-grow]');
    if (button === null) return;
    const { grow: part } = /** @type {HTMLElement} */ (button).dataset;
    grow(root.dataset.grown === part ? null : part);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (/** @type {Element} */ (target).id === 'editor') end('results');
  });
  return { end };
}
