// Promises that may take too long.

/** What `promise` resolves to, or a rejection that says `late` after that many milliseconds. */
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
