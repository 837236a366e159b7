// How the texts of values are put together.
import { cut } from './cut.js';

const width = 76;
const longest = 1000; // characters of a string within a value

const escapes = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string in quotes, double ones if it is to be as in JSON. Control characters are escaped, and a long one is cut. */
export function quote(text, { json }) {
  const mark = json ? '"' : "'";
  const kept = cut(text, longest);
  const shown = kept
    .replace(
      /[\\\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
      (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll(mark, `\\${mark}`);
  const quoted = mark + shown + mark;
  return kept.length === text.length ? quoted : `${quoted}... ${text.length - kept.length} more characters`;
}

/** Texts between brackets: on one line if they fit, else short ones several to a line and long ones each on its own. */
export function layOut(open, texts, close, { oneLine, json }) {
  if (texts.length === 0) return open + close;
  if (json) return open + texts.join(',') + close;
  const [before, after] = open === '[' ? [open, close] : [`${open} `, ` ${close}`];
  const line = before + texts.join(', ') + after;
  if (oneLine || (line.length <= width && !line.includes('\n'))) return line;
  const lines = open === '[' && texts.every((text) => text.length <= 16) ? fill(texts) : texts;
  return `${open}\n${lines.map((text) => `  ${text.replaceAll('\n', '\n  ')}`).join(',\n')}\n${close}`;
}

function fill(texts) {
  const lines = [];
  for (const text of texts) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + text.length + 2 <= width) lines[last] += `, ${text}`;
    else lines.push(text);
  }
  return lines;
}
