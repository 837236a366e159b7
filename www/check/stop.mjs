// The end from outside: Ctrl+C, or nobody reads the output.

export class Stopped extends Error {}

/** Rejects with Stopped when the command should end. A second signal ends it at once. */
export const stopped = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => reject(new Stopped()));
  process.stdout.on('error', () => reject(new Stopped())); // as when `| head` has seen enough
});
stopped.catch(() => {});
