// Text that learners chose, made harmless.

/** Controls, format characters such as those that turn the reading direction, line separators, lone surrogates. */
const unsafe = /[\p{C}\p{Zl}\p{Zp}]/gu;

const maxLength = 500;

/** The text in one line of bounded length; what cannot be seen is written as \u{...}. */
export function oneLine(text) {
  const short = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return short.replaceAll(unsafe, escape);
}

/** The same line by line, indented: no line begins like one of ours. */
export function indented(text) {
  return text.split('\n').map((line) => (line === '' ? '' : `    ${oneLine(line)}`)).join('\n');
}

/** JSON without raw controls: outside of its strings it has none but line ends. */
export function safeJSON(value) {
  return JSON.stringify(value, null, 2).replaceAll(unsafe, (character) => (character === '\n' ? '\n' : escapeUnits(character)));
}

const escape = (character) => `\\u{${character.codePointAt(0).toString(16)}}`;

const escapeUnits = (character) => Array.from({ length: character.length },
  (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
