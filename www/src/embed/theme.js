// What a page may change in the look of the runner: custom properties --gossip-NAME. For
// each there is the runner's own property (www/style/colors.css) and the kind of value
// that it takes, as a CSS property that takes the same kind.
const color = ['bg', 'surface', 'sunken', 'text', 'muted', 'line', 'control', 'accent', 'on-accent', 'tint', 'info', 'warn', 'error', 'ok'];
const properties = {
  ...Object.fromEntries(color.map((name) => [`--gossip-${name}`, { own: `--${name}`, kind: 'color' }])),
  '--gossip-font': { own: '--sans', kind: 'font-family' },
  '--gossip-code-font': { own: '--mono', kind: 'font-family' },
  '--gossip-radius': { own: '--radius', kind: 'border-radius' },
  '--gossip-editor-height': { own: '--editor-height', kind: 'height', only: /^[\d.]+(px|rem)$/ }, // vh would grow with the frame that it makes higher
};

const longest = 1000; // characters of a value

/** The theme that a page gives an element: { scheme, values: { name: text } }. */
export function readTheme(element) {
  const style = getComputedStyle(element);
  const values = {};
  for (const name of Object.keys(properties)) {
    const value = style.getPropertyValue(name).trim();
    if (value !== '') values[name] = value;
  }
  return { scheme: style.colorScheme === 'normal' ? 'light' : style.colorScheme, values };
}

/** Gives the document a theme; values that are not of their kind are ignored. */
export function applyTheme(root, theme) {
  const { scheme, values } = Object(theme);
  set(root, { own: 'color-scheme', kind: 'color-scheme' }, scheme);
  for (const [name, property] of Object.entries(properties)) {
    set(root, property, Object.hasOwn(Object(values), name) ? values[name] : undefined);
  }
}

function set(root, { own, kind, only = /^/ }, value) {
  const fits = typeof value === 'string' && value.length <= longest && CSS.supports(kind, value) && only.test(value);
  root.style.setProperty(own, fits ? value : '');
}
