/**
 * Makes edits in a text: an array of { start, end, by }. Those within a part that
 * another one replaces are left out.
 * Returns { text, original }, where original(line, column) tells which place of
 * the given text stands at a place of the new one. Both count from 1.
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

  // All that a program could spoil is made before it runs.
  const [starts, givenStarts] = [lineStarts(text), lineStarts(given)];

  function originalOffset(offset) {
    let grown = 0; // by how much the text has grown before
    for (let i = 0; i < ordered.length; i++) {
      const { start, end, by } = ordered[i];
      const begin = start + grown;
      if (offset < begin) break;
      if (offset < begin + by.length) return start;
      grown += by.length - (end - start);
    }
    return offset - grown;
  }

  return {
    text,
    original(line, column) {
      if (ordered.length === 0 || line > starts.length) return { line, column };
      const offset = originalOffset(starts[line - 1] + column - 1);
      let row = givenStarts.length;
      while (row > 1 && givenStarts[row - 1] > offset) row--;
      return { line: row, column: offset - givenStarts[row - 1] + 1 };
    },
  };
}

/** Where the lines of a text begin. */
const lineStarts = (text) => [0, ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029]/g), ({ 0: end, index }) => index + end.length)];
