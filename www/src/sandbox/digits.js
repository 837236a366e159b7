/** A character for each number up to 94. */
export const digits = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('');
