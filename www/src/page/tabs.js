/** Makes a tab list work: it shows one panel at a time, by click, arrow keys, Home and End. */
export function createTabs(list) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const panelOf = (tab) => tab.getAttribute('aria-controls');
  /** @type {(tab: Element) => any} */
  const panel = (tab) => document.getElementById(panelOf(tab));

  function show(id) {
    for (const tab of tabs) {
      const selected = panelOf(tab) === id;
      tab.setAttribute('aria-selected', selected);
      tab.tabIndex = selected ? 0 : -1;
      panel(tab).hidden = !selected;
    }
  }

  list.addEventListener('click', ({ target }) => {
    if (tabs.includes(target)) show(panelOf(target));
  });
  list.addEventListener('keydown', (event) => {
    const now = tabs.findIndex((tab) => tab.tabIndex === 0);
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    show(panelOf(tab));
    tab.focus();
  });
  return { show };
}
