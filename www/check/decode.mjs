// The text of a file whose encoding nobody has named.

const signs = [
  ['utf-8', /^\xEF\xBB\xBF/],
  ['utf-16le', /^\xFF\xFE/],
  ['utf-16be', /^\xFE\xFF/],
  ['utf-16le', /^[^\0]\0[^\0]\0/],
  ['utf-16be', /^\0[^\0]\0[^\0]/],
];

/**
 * A byte order mark decides. Without one, NULs as every other byte at the beginning mean
 * UTF-16, because programs begin with ASCII. What is valid UTF-8 is UTF-8, and all else
 * Windows-1252, which has the letters of Latin-1. The mark is not part of the text: a
 * line with `#!` has to be the first.
 */
export function decode(bytes) {
  const begin = bytes.subarray(0, 4).toString('latin1');
  const sign = signs.find(([, pattern]) => pattern.test(begin));
  if (sign) return new TextDecoder(sign[0]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // As a part of a longer text, because some releases of Node read a whole one as Latin-1.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}
