// Where lesson and runner do not fit beside each other, the page shows either the lesson or the
// editor with its results, as the data-view of the document says. In a wide window it shows both,
// whatever that says.

/** Matches windows in which the results are below the editor's window, as in www/style/narrow.css. */
export const narrowQuery = '(max-width: 699px), (max-width: 1099px) and (max-height: 599px)';

/** The view that has what a fragment of the address leads to, null if it leads nowhere. */
export function viewOf(hash) {
  if (hash === '#runner' || hash.includes('=')) return 'editor'; // a program, or a case of the check
  return hash.length > 1 ? 'lesson' : null;
}

/** Makes the buttons work that change the view, and links lead to the right one. */
export function createViews(buttons) {
  const root = document.documentElement;
  let lessonTop = 0; // how far the lesson was scrolled when it was left

  function show(view) {
    root.dataset.view = view;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.view === view));
  }

  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { view } = button.dataset;
      if (view === root.dataset.view) return;
      if (view === 'editor') lessonTop = scrollY;
      show(view);
      scrollTo({ top: view === 'lesson' ? lessonTop : 0, behavior: 'instant' });
    });
  }
  const follow = (hash) => {
    const view = viewOf(hash);
    if (view !== null) show(view);
  };
  // Before the browser follows it: what is not shown cannot be scrolled to.
  document.addEventListener('click', ({ target }) => {
    const link = /** @type {Element} */ (target).closest('a[href^="#"]');
    if (link !== null) follow(/** @type {HTMLAnchorElement} */ (link).hash);
  });
  addEventListener('hashchange', () => follow(location.hash));
  show(root.dataset.view);
}
