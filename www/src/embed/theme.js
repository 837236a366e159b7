// What a page may set of the runner's look: its custom properties --gossip-NAME
// by the runner's own (www/style/colors.css) and the kind of value each takes,
// as the CSS property that takes the same.
const color = ['bg', 'surface', 'sunken', 'text', 'muted', 'line', 'control', 'accent', 'on-accent', 'tint', 'info', 'warn', 'error', 'ok'];
const properties = {
  ...Object.fromEntries(color.map((name) => [`--gossip-${name}`, { own: `--${name}`, kind: 'color' }])),
  '--gossip-font': { own: '--sans', kind: 'font-family' },
  '--gossip-code-font': { own: '--mono', kind: 'font-family' },
  '--gossip-radius': { own: '--radius', kind: 'border-radius' },
  '--gossip-editor-height': { own: '--editor-height', kind: 'height', only: /^[\d.]+(px|rem)$/ }, // in a frame, vh would feed on itself
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

/** Gives the document a theme; what is no theme, or no value of its kind, is passed over. */
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
