import { createOutlet } from './outlet.js';
import { brief } from './steps.js';

const { apply } = globalThis.Reflect;

/**
 * The task of a worker (worker.js) that does `work(job, post, guard)`, where post sends events
 * (outlet.js). If a program breaks that, or what is done later and wrapped in guard, it says so.
 */
export const guarded = (work) => (job, port) => {
  const post = createOutlet(port, job.budget);
  const guard =
    (call) =>
    (...args) => {
      try {
        apply(call, undefined, args);
      } catch {
        post({ kind: 'end', problem: brief('ended', 'the program broke its runner') });
      }
    };
  guard(work)(job, post, guard);
};
