// magic-string could do this. It would add 8 kB after brotli to the sandbox (36 kB),
// which every worker reads again. And it maps places back to the given text only by a
// source map, whose reader would have to run in the program's own realm.

/**
 * Makes edits in a text: an array of { start, end, by }. Edits within a part that
 * another one replaces are left out.
 * Returns { text, map }: the map leads from places in the new text to those in the given
 * one, see original.js.
 */
export function edit(given, edits) {
  let replaced = 0; // the end of what has been replaced so far
  const ordered = [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      const keep = start >= replaced;
      if (keep) replaced = Math.max(replaced, end);
      return keep;
    });
  let text = '';
  let at = 0;
  for (const { start, end, by } of ordered) {
    text += given.slice(at, start) + by;
    at = end;
  }
  text += given.slice(at);

  return {
    text,
    map: {
      edits: ordered.map(({ start, end, by }) => ({ start, end, length: by.length })),
      starts: lineStarts(text),
      givenStarts: lineStarts(given),
    },
  };
}

/** The edits that make a change (changes/propose.js). */
export const editsOf = (change) => [change, ...change.also].map(({ start, end, to }) => ({ start, end, by: to }));

/** Where the lines of a text begin. */
const lineStarts = (text) => [0, ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029]/g), ({ 0: end, index }) => index + end.length)];

/** A name that a program does not contain, not even written with escapes as in `\\u006eame`. */
export function unusedName(code, name) {
  const plain = code.replace(/\\u(?:\{([\da-f]+)\}|([\da-f]{4}))/gi, (escape, braced, four) => {
    const point = Number.parseInt(braced ?? four, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : escape;
  });
  const used = new Set(Array.from(plain.matchAll(new RegExp(`${name}(\\d*)`, 'g')), ([, digits]) => digits));
  let digits = '';
  for (let n = 1; used.has(digits); n++) digits = String(n); // short, however many names of that kind the program has
  return name + digits;
}
