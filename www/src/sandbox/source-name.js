/** The name of the learner's program in stack traces. */
export const sourceName = 'program.js';
