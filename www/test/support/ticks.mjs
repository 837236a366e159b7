// How long a page is unresponsive: the time between two turns of its event loop, in which
// it handles clicks and keys.

/** The limit in ms. On a quiet machine it is under 100, and a page that is this slow is slow every time. */
export const mostMs = 1000;

/** How often to measure: on a busy machine anything can be slow once. */
export const tries = 3;

/** Begins to measure the time between turns, or begins again. */
export function startTicks(page) {
  return page.evaluate(() => {
    clearTimeout(globalThis.ticks?.timer);
    const ticks = (globalThis.ticks = { last: performance.now(), longest: 0 });
    const tick = () => {
      const now = performance.now();
      ticks.longest = Math.max(ticks.longest, now - ticks.last);
      ticks.last = now;
      ticks.timer = setTimeout(tick); // browsers wait 4 ms, so the page has time for its own work
    };
    ticks.timer = setTimeout(tick);
  });
}

/** Resolves to the longest time between two turns since startTicks, in milliseconds, including pending layout. */
export function longestTick(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    const { last, longest } = globalThis.ticks;
    return Math.round(Math.max(longest, performance.now() - last));
  });
}
