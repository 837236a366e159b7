// The editor of the page, as Go (wasm/page/editor.go) gets it:
//   starter              the program that Reset puts back: first the one in the page as loaded
//   text(), setText(text)
//   caret()              the offset of the caret, in UTF-16 units
//   replace(text, caret) changes the text in one step, and puts the caret there
//   restart(starter)     takes another starter program, and puts it in
//   place(line, column)  puts the caret there, shows it, and takes the focus
//   focus()
//   point(lines)         highlights these lines, until the next point or a change
//   mark(line, column, message), unmark()   errors in the text
//   onChange(callback)   called after every change of the text, whoever made it
// Lines and columns count from 1, columns in UTF-16 units. A mark refers to the text as
// it was at the last unmark: if the text has changed since, nothing is marked, and a
// change removes all marks.
//
// At first the editor is the textarea of the page. upgrade(url) replaces it with
// CodeMirror (codemirror.js); if that cannot be loaded, the textarea stays.
import { pause } from '../loader/pause.js';
import { createTextarea } from './textarea.js';

export function createEditor(area) {
  const listeners = [];
  let changed = false; // since the last unmark
  const onChange = () => {
    changed = true;
    for (const listener of listeners) listener();
  };
  let editor = createTextarea(area, onChange);
  let starter = area.defaultValue;

  // Text that an input method is still composing would be lost with its field.
  let composed = Promise.resolve();
  area.addEventListener('compositionstart', () => {
    composed = new Promise((resolve) => area.addEventListener('compositionend', resolve, { once: true }));
  });

  return {
    get starter() {
      return starter;
    },
    text: () => editor.text(),
    setText: (text) => editor.setText(text),
    caret: () => editor.caret(),
    replace: (text, caret) => editor.replace(text, caret),
    restart(text) {
      starter = text;
      editor.setText(text);
    },
    focus: () => editor.focus(),
    place: (line, column) => editor.place(line, column),
    mark(line, column, message) {
      if (!changed) editor.mark(line, column, message);
    },
    point: (lines) => editor.point(lines),
    unmark() {
      changed = false;
      editor.unmark();
    },
    onChange: (callback) => {
      listeners.push(callback);
    },
    async upgrade(url) {
      const { createCodeMirror } = await import(url);
      await pause();
      await composed;
      editor = createCodeMirror(area, onChange);
    },
  };
}
