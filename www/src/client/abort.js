/**
 * Resolves to what `work(over)` does. If the signal, which may be left out, is aborted
 * first, this rejects with its reason at once. `over`, an AbortSignal, then ends whatever
 * is still in progress; it is also aborted when the work is done.
 */
export async function unlessAborted(signal, work) {
  signal?.throwIfAborted();
  const over = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
      work(over.signal).then(resolve, reject);
    });
  } finally {
    over.abort();
  }
}
