// How long a page keeps its reader waiting: the time between two turns of its
// event loop, in which clicks and keys are answered.

/** How long it may be, in ms: under 100 on a quiet machine, and what takes this long takes it every time. */
export const mostMs = 1000;

/** On a busy machine anything can take long, once: so often is measured until it does not. */
export const tries = 3;

/** Begins to note the time between turns, anew if that is under way. */
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

/** Resolves to the longest time between two turns since startTicks, in milliseconds, with what the page has yet to lay out. */
export function longestTick(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    const { last, longest } = globalThis.ticks;
    return Math.round(Math.max(longest, performance.now() - last));
  });
}
