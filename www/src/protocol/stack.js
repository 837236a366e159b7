/**
 * Throws the engine's RangeError if the stack is nearly full. Called before a
 * call into Go: running out of stack within Go would leave its own stack
 * pointer wrong, and a learner's endless recursion would ruin the module.
 *
 * What takes the room are the parameters: a call pushes all of them, given or
 * not, and few calls with many are faster than the reverse. An engine may
 * inline the first call but not the recursion, so at least `calls` frames of 49
 * words are tried. With one, Go's stack pointer was seen to go wrong; with two
 * it never was.
 */
// biome-ignore format: the alphabet, four lines instead of fifty
export const checkStack = (
  calls, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
  A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R,
) => (calls > 0 ? checkStack(calls - 1) + 1 : 0);

/** Calls that leave room enough for the module's exports that only compute. */
export const exportCalls = 3;

/** Calls that leave room enough for one that allocates, and so may collect garbage. */
export const reserveCalls = 400;
