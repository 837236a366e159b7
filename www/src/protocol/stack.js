/**
 * Throws the engine's RangeError if the stack is nearly full. It is called before a call
 * into Go: running out of stack within Go would leave Go's stack pointer wrong, and a
 * learner's endless recursion would ruin the module.
 *
 * The parameters take up the stack: a call pushes all of them, given or not, and few
 * calls with many parameters are faster than many with few. An engine may inline the
 * first call but not the recursion, so at least `calls` frames of 49 words are tried.
 * With one, Go's stack pointer sometimes went wrong; with two, never.
 */
// biome-ignore format: the alphabet, four lines instead of fifty
export const checkStack = (
  calls, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
  A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R,
) => (calls > 0 ? checkStack(calls - 1) + 1 : 0);

/** Calls that leave enough stack for the module's exports that only compute. */
export const exportCalls = 3;

/** Calls that leave enough stack for an export that allocates, and so may collect garbage. */
export const reserveCalls = 400;

/**
 * Calls that leave enough stack to undo writes, even if the engine goes back to slower
 * code with larger frames then.
 */
export const undoCalls = 6;
