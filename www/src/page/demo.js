// Opens the convergence lab in the lesson, below the paragraph whose link leads to it. Nothing
// of it is loaded before that.

/** Prepares the parts that open: `load` defines <gossip-lab>. */
export function prepareDemos(load) {
  for (const demo of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details.demo'))) {
    if (demo.open)
      open(demo, load); // somebody was quicker
    else demo.addEventListener('toggle', () => open(demo, load), { once: true });
  }
}

async function open(demo, load) {
  const link = demo.previousElementSibling.querySelector('a[href^="lab.html#"]');
  const lab = document.createElement('gossip-lab');
  for (const [name, value] of new URLSearchParams(link.hash.slice(1))) lab.setAttribute(name, value);
  if (demo.dataset.panels !== undefined) lab.setAttribute('panels', demo.dataset.panels);
  lab.setAttribute('aria-label', demo.firstElementChild.textContent);
  demo.append(lab);
  await load().catch(() => lab.replaceWith('The lab did not load: embed.mjs is missing or was blocked.'));
}
