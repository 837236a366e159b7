const { Reflect, String } = globalThis;
const { apply } = Reflect;
const { slice } = String.prototype; // a program may change it

/**
 * What a run prints: hands events on to `emit`, at most limits.lines lines of at
 * most limits.characters characters, limits.output in all. Where it begins to
 * leave out, it says so.
 */
export function createOutput(emit, limits) {
  let lines = 0;
  let written = 0;

  const full = () => lines > limits.lines || written > limits.output;
  const note = (text) => emit({ kind: 'line', level: 'note', text, indent: 0 });

  return {
    /** Whether all that is still to come is left out. */
    full,

    /** A text of the length that a line can have. */
    clip: (text) =>
      text.length <= limits.characters
        ? text
        : `${apply(slice, text, [0, limits.characters])}… (${text.length - limits.characters} more characters)`,

    /** Hands on an event of some lines and characters if there is room for it. */
    send(event, size, characters) {
      if (full()) return;
      lines += size;
      if (lines > limits.lines) {
        note(`More than ${limits.lines} lines: the rest is not shown.`);
        return;
      }
      written += characters;
      emit(event);
      if (written > limits.output) note(`More than ${limits.output} characters: the rest is not shown.`);
    },
  };
}
