const { scheduler } = /** @type {any} */ (globalThis);

/** Lets the page react to what has happened meanwhile before it goes on, where the browser offers that without delay. */
export const pause = async () => scheduler?.yield?.();
