/** The starter program in a runner's element: the text of its <script type="text/plain">, null if it has none. */
export function starterIn(element) {
  const script = element.querySelector('script[type="text/plain"]');
  return script === null ? null : dedent(script.textContent);
}

/**
 * Takes away the indentation that a program has only because the page around it is
 * indented: empty lines at both ends, and the blanks that all other lines begin with.
 * Lines of nothing but blanks do not count. Blanks are common only if they are the same
 * characters: a tab is no number of spaces, so where lines share nothing, nothing goes.
 *
 * This looks at lines of text, not at JavaScript: the lines within a template literal
 * count and move like all others.
 */
export function dedent(text) {
  const lines = unifyLineEnds(text).split('\n');
  const written = lines.filter((line) => !isBlank(line));
  if (written.length === 0) return '';
  const common = written.map((line) => line.slice(0, line.length - line.trimStart().length)).reduce(commonStart);
  return lines
    .slice(lines.indexOf(written[0]), lines.lastIndexOf(written.at(-1)) + 1)
    .map((line) => (line.startsWith(common) ? line.slice(common.length) : ''))
    .join('\n');
}

/** Line ends as the editor has them. */
export const unifyLineEnds = (text) => text.replace(/\r\n?/g, '\n');

const isBlank = (line) => line.trim() === '';

function commonStart(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
