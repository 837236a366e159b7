// Texts cut to a length, never within what people see as one character.
const { Reflect, RegExp, String } = globalThis;
const { apply } = Reflect;
const { charCodeAt, slice } = String.prototype; // a program may change these
const { test } = RegExp.prototype;

const longest = 40; // code units of one character, such as a family or a flag
const joins = /^(?:\p{Mark}|\u200d|\ufe0f|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])/u;
const flag = /^[\u{1f1e6}-\u{1f1ff}]/u;

const from = (text, at) => apply(slice, text, [at, at + 2]);
const isLow = (text, at) => (apply(charCodeAt, text, [at]) & 0xfc00) === 0xdc00;

/** The beginning of a text: at most that many code units. */
export function cut(text, most) {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && most - end < longest && isWithin(text, end)) end--;
  return apply(slice, text, [0, most - end < longest ? end : most - (isLow(text, most) ? 1 : 0)]);
}

/** Whether one character reaches over a place in a text. */
function isWithin(text, at) {
  if (isLow(text, at)) return true;
  if (apply(test, joins, [from(text, at)]) || apply(charCodeAt, text, [at - 1]) === 0x200d) return true;
  if (!apply(test, flag, [from(text, at)])) return false;
  let before = 0; // letters of flags, of which two make one
  while (apply(test, flag, [from(text, at - 2 * (before + 1))]) && before < longest) before++;
  return before % 2 === 1;
}
