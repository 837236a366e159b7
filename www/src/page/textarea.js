// The editor as a plain textarea: it is there at first, and stays if nothing better can
// be loaded. See editor.js for the functions of an editor.
const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;

export function createTextarea(area, onChange) {
  area.addEventListener('input', onChange);
  return {
    text: () => area.value,
    setText(text) {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    caret: () => area.selectionStart,
    replace(text, caret) {
      area.value = text;
      area.setSelectionRange(caret, caret);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    focus: () => area.focus(),
    place(line, column) {
      const at = offset(area.value, line, column);
      area.focus(); // which shows it, see grow.js
      area.setSelectionRange(at, at);
      // Lines are not wrapped, so all are equally high.
      const height = area.scrollHeight / area.value.split(lineEnd).length;
      area.scrollTop = (line - 0.5) * height - area.clientHeight / 2;
    },
    /** @type {(line: number, column: number, message: string) => void} */
    mark: () => {}, // a textarea has no marks
    unmark: () => {},
    /** @type {(lines: number[] | null) => void} */
    point: () => {}, // nor can it highlight lines
  };
}

/** The offset of a line and column, which count from 1, or the nearest there is in the text. */
export function offset(text, line, column) {
  const ends = [...text.matchAll(lineEnd)];
  if (line > ends.length + 1) return text.length;
  const start = line > 1 ? ends[line - 2].index + ends[line - 2][0].length : 0;
  const end = ends[line - 1]?.index ?? text.length;
  return Math.min(start + Math.max(column, 1) - 1, end);
}
