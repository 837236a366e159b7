// How much of the page the lesson takes, and of the runner the editor, in percent. The
// style sheet makes of it what fits the window.
export const limits = { least: 25, most: 75 };

/** Matches windows in which the editor is beside its results, as in www/style/height.css. */
export const besideQuery = '(min-width: 1700px)';

/** What can be divided, by the ids of the dividers, under which their positions are saved, too. */
const divided = {
  divider: { property: '--lesson-share', unit: '%', usual: () => (matchMedia(besideQuery).matches ? 32 : 46) },
  split: { property: '--editor-share', unit: '', usual: () => (matchMedia(besideQuery).matches ? 52 : 50) },
};
export const dividers = Object.keys(divided);

/** Gives a part its share, or the nearest that is allowed; null gives it the usual one. Returns it. */
export function setShare(name, wanted) {
  const { property, unit, usual } = divided[name];
  const { style } = document.documentElement;
  style.removeProperty(property);
  if (wanted === null) return usual();
  const share = Math.min(Math.max(Math.trunc(wanted) || 0, limits.least), limits.most);
  style.setProperty(property, `${share}${unit}`);
  return share;
}
