// Promises that may take too long.

const steps = 10;

/**
 * Resolves like `promise`, or rejects with the message `late` after about that many milliseconds. They pass in steps: if
 * this process itself is held up, timers come before what has arrived meanwhile, and that is only one step.
 */
export async function within(ms, promise, late) {
  let timer;
  const alarm = new Promise((_, reject) => {
    let left = steps;
    timer = setInterval(() => {
      if (--left === 0) reject(new Error(late));
    }, ms / steps);
  });
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    clearInterval(timer);
  }
}
