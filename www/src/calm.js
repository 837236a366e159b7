/**
 * A text with no more than ten combining marks in a row: thousands of them on one
 * letter keep a browser's layout busy for seconds.
 */
export const calm = (text) => text.replace(/(\p{M}{10})\p{M}+/gu, '$1…');
