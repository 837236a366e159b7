const { performance } = globalThis;
const now = performance.now.bind(performance);

/**
 * Watches the loops and functions of a program (loops.js). `places` are those of the plan. Once a call has taken
 * `ms`, tell({ line, column, isLoop }) is called: with the outermost loop that has turned in the latter half of that
 * time and does not end, else with the function that was called again and again. Returns
 *   hooks      what the text calls
 *   begin(ms)  a call begins
 */
export function watchLoops(places, tell) {
  const calls = places.map(() => 0); // by the number of the place, in the latter half
  let current = /** @type {any} */ (null); // the innermost loop at work: { number, outer, turns, isOver, early }
  let began = 0;
  let most = 0;
  let isLate = false;
  let told = true;

  function tick() {
    if (told) return;
    const spent = now() - began;
    if (!isLate && spent >= most / 2) {
      isLate = true;
      for (let loop = current; loop !== null; loop = loop.outer) {
        loop.turns = 0;
        loop.early = true;
      }
      for (let i = 0; i < calls.length; i++) calls[i] = 0;
    }
    if (spent < most) return;
    const found = endless();
    if (found < 0) return;
    told = true;
    const place = places[found];
    tell({ line: place[0], column: place[1], isLoop: place[2] });
  }

  /** The number of the place, -1 if it cannot be told. */
  function endless() {
    let found = -1;
    for (let loop = current; loop !== null; loop = loop.outer) if (loop.early && loop.turns > 1) found = loop.number;
    if (found >= 0) return found;
    // What is called by others is called at least as often as they are.
    for (let i = 0; i < calls.length; i++) if (calls[i] > 1 && (found < 0 || calls[i] < calls[found])) found = i;
    return found;
  }

  return {
    hooks: Object.freeze({
      __proto__: null,
      enter(number) {
        current = { __proto__: null, number, outer: current, turns: 0, isOver: false, early: false };
        return current;
      },
      turn(loop) {
        loop.turns++;
        tick();
      },
      leave(loop) {
        loop.isOver = true;
        while (current?.isOver) current = current.outer; // loops of generators end in any order
      },
      call(number) {
        calls[number]++;
        tick();
      },
    }),
    begin(ms) {
      current = null;
      began = now();
      most = ms;
      isLate = told = false;
    },
  };
}
