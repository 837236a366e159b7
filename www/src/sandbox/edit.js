/**
 * Makes edits in a text: an array of { start, end, by } that do not overlap.
 * Returns { text, original }, where original(line, column) tells which place of
 * the given text stands at a place of the new one. Both count from 1.
 */
export function edit(given, edits) {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let at = 0;
  for (const { start, end, by } of ordered) {
    text += given.slice(at, start) + by;
    at = end;
  }
  text += given.slice(at);

  function originalOffset(offset) {
    let grown = 0; // by how much the text has grown before
    for (const { start, end, by } of ordered) {
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
      if (ordered.length === 0) return { line, column };
      const ends = [...text.matchAll(lineEnd)];
      if (line > ends.length + 1) return { line, column };
      const before = line > 1 ? ends[line - 2].index + ends[line - 2][0].length : 0;
      const lines = given.slice(0, originalOffset(before + column - 1)).split(lineEnd);
      return { line: lines.length, column: lines.at(-1).length + 1 };
    },
  };
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;
