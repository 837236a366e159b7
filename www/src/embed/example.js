// What the example page does with the runner's events.
document.addEventListener('gossip-report', ({ target, detail }) => {
  document.getElementById('events').textContent = `${target.getAttribute('aria-label')}: ${detail.report.summary}`;
});
