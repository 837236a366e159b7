// How the example page uses the runner's events.
const events = /** @type {HTMLElement} */ (document.getElementById('events'));
document.addEventListener('gossip-report', (event) => {
  const { target, detail } = /** @type {any} */ (event);
  events.textContent = `${target.getAttribute('aria-label')}: ${detail.report.summary}`;
});
