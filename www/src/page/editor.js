// The editor of the page, as Go (wasm/page/editor.go) gets it:
//   starter              the program that stands in the page
//   text(), setText(text)
//   place(line, column)  puts the caret there, shows it, and takes the focus
//   focus()
//   mark(line, column, message), unmark()   an error in the text
//   onChange(callback)   called after every change of the text, by whomever
// Lines and columns count from 1, columns in UTF-16 units.
import { createTextarea } from './textarea.js';

export function createEditor(area) {
  return { starter: area.defaultValue, ...createTextarea(area) };
}
