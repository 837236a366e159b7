/** Characters that are invisible or change the one before: marks, joiners, selectors, tags. */
const attached = String.raw`[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]`;
const crowd = new RegExp(`(${attached}{10})${attached}+`, 'gu');

// Characters that browsers lay out quickly: those of scripts that put one letter after
// another, from left to right.
const plain = String.raw` -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e`;
const plainText = new RegExp(`^[${plain}\\n\\t]*$`);
const hard = new RegExp(`[^${plain}\\n\\t]`, 'g');
const mostHard = 3000; // in a text

/** Line ends and tabs, each of which is laid out separately. */
const stop = /[\n\t]/g;
const mostStops = 1000;

// A line can be broken between any two characters of these scripts, so they do not make
// long words.
const breakable = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef`;
const longestWord = 500;
const word = new RegExp(String.raw`[^ \n\t${breakable}]+`, 'gu');

/** Changes from one kind of characters to another: for each, browsers look for a font, and shape the text anew. */
const mostChanges = 200;
const fewestChanges = 20; // that any text may have, however short it must be
const perChange = 8; // characters that a text may have for each further change

const graphemes = new Intl.Segmenter();
const around = 50; // characters on both sides of a place that decide whether it is between two graphemes

/**
 * Makes any text quick to lay out. Without this, a single line can keep a page busy
 * for seconds. It cuts
 *   - marks and invisible characters, beyond ten in a row, in any order
 *   - a text, beyond a number of characters (UTF-16 units), beyond 1000 line ends and
 *     tabs, beyond 3000 characters that are not Latin, Greek or Cyrillic, beyond 500
 *     characters of a word that has such characters, and beyond 200 changes of script
 *     (fewer if it may have less than 1600 characters)
 * and says so. All other text, in any script, stays as it is.
 */
export function displayable(text, characters = 10_000) {
  if (text.length <= Math.min(characters, mostStops) && plainText.test(text)) return text; // as most are
  const begin = text.slice(0, characters + around); // first of all: a text can have millions of characters
  const thinned = plainText.test(begin) ? begin : begin.replace(crowd, '$1…');
  const isAll = begin.length === text.length;
  const end = Math.min(
    characters,
    isAll ? thinned.length : thinned.length - around,
    place(thinned, stop, mostStops),
    place(thinned, hard, mostHard),
    endOfWords(thinned),
    changes(thinned, Math.min(mostChanges, Math.max(fewestChanges, characters / perChange))).end,
  );
  if (isAll && end === thinned.length) return thinned;
  const shown = wholeCharacters(thinned, end);
  return `${thinned.slice(0, shown).replace(/…$/, '')}… (${text.length - shown} more characters)`;
}

/** How long it takes to lay out a displayable text, in plain characters. */
export const layoutCost = (text) =>
  text.length + 20 * count(text, stop) + (plainText.test(text) ? 0 : 14 * count(text, hard) + 40 * changes(text).count);

const count = (text, kind) => text.match(kind)?.length ?? 0;

/** Where a text exceeds a number of characters of a kind. */
function place(text, kind, most) {
  if (text.length <= most) return text.length;
  let left = most;
  for (const { index } of text.matchAll(kind)) if (left-- === 0) return index;
  return text.length;
}

function endOfWords(text) {
  if (text.length <= longestWord || plainText.test(text)) return text.length;
  for (const { index, 0: found } of text.matchAll(word))
    if (found.length > longestWord && !plainText.test(found)) return index + longestWord;
  return text.length;
}

/** How often the kind of characters changes, and where there is one change too many, if there is. */
function changes(text, most = Infinity) {
  let count = 0;
  if (plainText.test(text)) return { count, end: text.length };
  let last = 0;
  let at = 0;
  for (const character of text) {
    const kind = kindOf(character.codePointAt(0));
    if (kind !== 0 && kind !== last) {
      if (last !== 0 && ++count > most) return { count, end: at };
      last = kind;
    }
    at += character.length;
  }
  return { count, end: text.length };
}

/** Characters that are likely to come from one font have the same number; 0 goes with any. */
function kindOf(code) {
  const within = (first, end) => first <= code && code < end;
  if (code < 0x41 || within(0x300, 0x370) || within(0x2000, 0x2070) || within(0xfe00, 0xfe10) || code >= 0xe0000) return 0;
  if (code < 0x530 || within(0x1e00, 0x2000)) return 1; // Latin, Greek, Cyrillic
  if (within(0x2e80, 0xa4d0) || within(0xac00, 0xd800) || within(0xf900, 0xfb00) || within(0xfe30, 0xfff0) || within(0x20000, 0x33480))
    return 2; // Chinese, Japanese, Korean
  if (within(0x1f000, 0x20000)) return 3; // emoji
  return code < 0x10000 ? 0x100 + (code >> 9) : 0x200 + (code >> 12);
}

/** How much of a text to show without splitting a character, such as a letter with marks or a joined emoji. */
function wholeCharacters(text, end) {
  const from = Math.max(0, end - around);
  const near = text.slice(from, end + around);
  return end - from < near.length ? from + (graphemes.segment(near).containing(end - from)?.index ?? 0) : end;
}
