const { scheduler } = /** @type {any} */ (globalThis);

/** Lets the page react to what has happened meanwhile before it goes on, where the browser offers that without delay. */
export async function pause() {
  try {
    await scheduler?.yield?.();
  } catch {
    // It was called in a task that has been aborted, which must not end what others wait for.
  }
}

/** Waits for its turn behind all that waits already, timers as well, where the browser offers that without delay. */
export const nextTurn = async () => scheduler?.postTask?.(() => {});
