// What a reader chooses about the look of the pages: the theme, and how large the text of
// the editor and the output is. All pages of the site follow, also those open in other tabs.
const themes = ['light', 'dark']; // anything else: as the system says

const usual = 100; // percent
const limits = { least: 70, most: 200 };
const step = 10;

const root = document.documentElement;

function applyTheme(theme) {
  if (themes.includes(theme)) root.dataset.theme = theme;
  else delete root.dataset.theme;
}

/** Gives the text a size, or the nearest that is allowed; null gives it the usual one. Returns it. */
function applyTextSize(wanted) {
  const size = Math.min(Math.max(Math.trunc(wanted ?? usual) || usual, limits.least), limits.most);
  if (size === usual) root.style.removeProperty('--text-size');
  else root.style.setProperty('--text-size', String(size / 100));
  return size;
}

/** Applies what was chosen on an earlier visit. */
export function applyLook(store) {
  applyTheme(store.load('theme'));
  applyTextSize(store.load('text-size'));
}

/** Makes the choice of a theme work. */
export function createThemeChoice(select, store) {
  const load = () => {
    applyTheme(store.load('theme'));
    select.value = root.dataset.theme ?? 'system';
  };
  load();
  select.addEventListener('change', () => {
    applyTheme(select.value);
    store.save('theme', select.value === 'system' ? null : select.value);
  });
  addEventListener('storage', load);
}

/** Makes the buttons work that change the size of the text. `shown` says it. */
export function createTextSize({ smaller, larger, reset, shown }, store) {
  let size = usual;
  const apply = (wanted) => {
    size = applyTextSize(wanted);
    shown.textContent = `${size} %`;
    // Not disabled: otherwise the keyboard would lose its place.
    smaller.setAttribute('aria-disabled', String(size === limits.least));
    larger.setAttribute('aria-disabled', String(size === limits.most));
  };
  const load = () => apply(store.load('text-size'));
  const choose = (wanted) => {
    apply(wanted);
    store.save('text-size', size === usual ? null : String(size));
  };
  load();
  smaller.addEventListener('click', () => choose(size - step));
  larger.addEventListener('click', () => choose(size + step));
  reset.addEventListener('click', () => choose(usual));
  addEventListener('storage', load);
}
