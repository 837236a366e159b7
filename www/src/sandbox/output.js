import { cut } from './cut.js';

/** A text cut to a length, with words that say so. */
export function clipped(text, most) {
  const shown = cut(text, most);
  return shown.length === text.length ? text : `${shown}… (${text.length - shown.length} more characters)`;
}

/** What to say where the rest is left out because there are more characters than a limit. */
export const overfull = (limit) => `More than ${limit} characters: the rest is not shown.`;

/**
 * What a run prints: passes events on to `emit`, at most limits.lines lines of at most
 * limits.characters characters, limits.output in total. When a limit is reached, it says
 * so and leaves out the rest.
 */
export function createOutput(emit, limits) {
  let lines = 0;
  let written = 0;

  const full = () => lines > limits.lines || written > limits.output;
  const note = (text) => emit({ kind: 'line', level: 'note', text, indent: 0 });

  return {
    /** Whether everything from now on is left out. */
    full,

    /** A text cut to the length that a line can have. */
    clip: (text) => clipped(text, limits.characters),

    /** Passes on an event of some lines and characters if the limits allow it. */
    send(event, size, characters) {
      if (full()) return;
      lines += size;
      if (lines > limits.lines) {
        note(`More than ${limits.lines} lines: the rest is not shown.`);
        return;
      }
      written += characters;
      emit(event);
      if (written > limits.output) note(overfull(limits.output));
    },
  };
}
