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

const graphemes = new Intl.Segmenter();
const around = 50; // characters on both sides of a place that decide whether it is between two graphemes

/**
 * Makes any text quick to lay out. Without this, a single line can keep a page busy
 * for seconds. It cuts
 *   - marks and invisible characters, beyond ten in a row, in any order
 *   - a text, beyond a number of characters (UTF-16 units), beyond 1000 line ends and
 *     tabs, beyond 3000 characters that are not Latin, Greek or Cyrillic, and beyond
 *     500 characters of a word that has such characters
 * and says so. All other text, in any script, stays as it is.
 */
export function displayable(text, characters = 10_000) {
  const begin = text.slice(0, characters + around); // first of all: a text can have millions of characters
  const thinned = plainText.test(begin) ? begin : begin.replace(crowd, '$1…');
  const isAll = begin.length === text.length;
  const end = Math.min(
    characters,
    isAll ? thinned.length : thinned.length - around,
    place(thinned, stop, mostStops),
    place(thinned, hard, mostHard),
    endOfWords(thinned),
  );
  if (isAll && end === thinned.length) return thinned;
  const shown = wholeCharacters(thinned, end);
  return `${thinned.slice(0, shown).replace(/…$/, '')}… (${text.length - shown} more characters)`;
}

/** How long it takes to lay out a displayable text, in plain characters. */
export const layoutCost = (text) => text.length + 20 * count(text, stop) + (plainText.test(text) ? 0 : 14 * count(text, hard));

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

/** How much of a text to show without splitting a character, such as a letter with marks or a joined emoji. */
function wholeCharacters(text, end) {
  const from = Math.max(0, end - around);
  const near = text.slice(from, end + around);
  return end - from < near.length ? from + (graphemes.segment(near).containing(end - from)?.index ?? 0) : end;
}
