/**
 * Returns the place in a text before it was edited, { line, column }, for a place in the
 * edited one; `map` is from edit.js. Both count from 1.
 */
export function originalPlace({ edits, starts, givenStarts }, line, column) {
  if (edits.length === 0 || line > starts.length) return { line, column };
  const offset = originalOffset(edits, starts[line - 1] + column - 1);
  let row = givenStarts.length;
  while (row > 1 && givenStarts[row - 1] > offset) row--;
  return { line: row, column: offset - givenStarts[row - 1] + 1 };
}

/** The same for a place that is a number of characters from the beginning. */
export function originalOffset(edits, offset) {
  let grown = 0; // by how much the text has grown before
  for (let i = 0; i < edits.length; i++) {
    const { start, end, length } = edits[i];
    const begin = start + grown;
    if (offset < begin) break;
    if (offset < begin + length) return start;
    grown += length - (end - start);
  }
  return offset - grown;
}
