// Promises that may take too long.

/** Resolves like `promise`, or rejects with the message `late` after that many milliseconds. */
export async function within(ms, promise, late) {
  let timer;
  const alarm = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), ms);
  });
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
