// Text that learners chose, made harmless.

/** Controls, format characters such as those that turn the reading direction, line separators, lone surrogates. */
const unsafe = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Joiners where they belong: between letters of scripts that use them, and within emoji. */
const letter = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{scx=${script}}`)
  .join('');
const joiner =
  `(?<=[${letter}])[\\u200C\\u200D](?=[${letter}])` +
  '|(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})';

/** What is shown as an escape. More than 8 marks on one letter would cover other lines. */
const hidden = new RegExp(`(${joiner})|[\\p{C}\\p{Zl}\\p{Zp}]|\\p{M}{9,}`, 'gu');

/** Characters that look like a space. */
const spaces = /[\p{Zs}\t\u115F\u1160\u2800\u3164\uFFA0]+/gu;

const maxLength = 500;

/** The text in one line of bounded length and with single spaces; invisible characters are written as \u{...}. */
export function oneLine(text) {
  return cut(text.slice(0, 2 * maxLength).replaceAll(spaces, ' '), text.length > 2 * maxLength);
}

/** The same line by line, indented and with spaces as they are. */
export function indented(text) {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${cut(line.slice(0, 2 * maxLength), false)}`))
    .join('\n');
}

function cut(text, isPart) {
  const visible = text.replaceAll(hidden, (found, allowed) => (allowed === undefined ? Array.from(found, escape).join('') : found));
  if (visible.length <= maxLength) return isPart ? `${visible}…` : visible;
  return `${visible.slice(0, graphemes.segment(visible).containing(maxLength).index || maxLength)}…`;
}

const continuation = '      ';

/**
 * Breaks lines where a terminal with that many columns would, but indents the
 * continuation, so that only lines of ours begin like lines of ours.
 */
export function wrapped(text, columns) {
  const width = Math.max(columns, 20) - 1; // some terminals break a line that just fits
  return text
    .split('\n')
    .map((line) => {
      const rows = [];
      let rest = line.trimEnd();
      let available = width;
      for (let end = fitting(rest, available); end < rest.length; end = fitting(rest, available)) {
        const lastSpace = rest.lastIndexOf(' ', end);
        const at = lastSpace > end / 2 ? lastSpace : end;
        rows.push(rest.slice(0, at));
        rest = rest.slice(at).trimStart();
        available = width - continuation.length;
      }
      return [...rows, rest].join(`\n${continuation}`);
    })
    .join('\n');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * How much of the text is sure to fit. Terminals differ in the width of characters that
 * are not ASCII, so those count as two columns, the maximum: a line that is broken too
 * early does no harm.
 */
function fitting(text, available) {
  let used = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    const characters = Array.from(segment);
    const columns = characters.reduce((sum, character) => sum + (character <= '~' ? 1 : 2), 0);
    if (used + columns > available) {
      // A grapheme that fits into no row is split.
      return columns <= available ? index : index + characters.slice(0, (available - used) / 2).join('').length;
    }
    used += columns;
  }
  return text.length;
}

/** JSON without raw controls: outside of its strings it has none but line ends. */
export function safeJSON(value) {
  return JSON.stringify(value, null, 2).replaceAll(unsafe, (character) => (character === '\n' ? '\n' : escapeUnits(character)));
}

const escape = (character) => `\\u{${character.codePointAt(0).toString(16)}}`;

const escapeUnits = (character) =>
  Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
