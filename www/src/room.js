/**
 * Throws the engine's RangeError if the stack is nearly full. Called before a
 * call into Go: running out of stack within Go would leave its own stack
 * pointer wrong, and a learner's endless recursion would ruin the module.
 *
 * Each frame takes the space of its arguments and about as much again.
 */
export const makeRoom = (frames, a, b, c, d, e, f, g, h) =>
  (frames > 0 ? makeRoom(frames - 1, h, a, b, c, d, e, f, g) + 1 : 0);

/** Frames that leave room enough for the module's exports, about 2 kB. */
export const exportFrames = 14;
