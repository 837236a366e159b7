// One run of a program in a sandbox, from the first event to the last. Check and Run
// only say which events they expect: what ends a run, how time counts and what
// happens to the sandbox is the same for both.
import { Promise, hasOwn, isArray } from '../protocol/primordials.js';
import { nextTurn } from '../loader/pause.js';
import { Budget } from '../sandbox/budget.js';
import { openSandbox } from './sandbox.js';

const startMs = 10_000; // until the worker begins with the program
const tickMs = 50;
const lateMs = 300; // until what a worker has reported is here as well, once it is known to have failed

/** Sandboxes of a pool that have a job at the same time: more would take time from each other, and memory. */
const mostAtWork = 4;

/**
 * Makes a pool of sandboxes of these files (../loader/files.js):
 *   prepare()          opens one before it is needed; rejects if that fails
 *   take()             resolves to one that has no job, once there are not too many at work
 *   giveBack(sandbox)  returns one whose job is done
 *   discard(sandbox)   closes one that is not to be used again
 */
export function createPool(files) {
  const idle = []; // promises
  const waiting = []; // those who take one when another is done
  let atWork = 0;
  const remove = (opening) => {
    const i = idle.indexOf(opening);
    if (i >= 0) idle.splice(i, 1); // so that the next one tries again
  };
  const next = () => {
    if (waiting.length > 0) waiting.shift()();
    else atWork--;
  };
  async function open() {
    while (idle.length > 0) {
      const sandbox = await idle.pop();
      if (sandbox.isThere()) return sandbox;
    }
    return openSandbox(files);
  }
  return {
    prepare() {
      if (idle.length === 0) idle.push(openSandbox(files));
      const opening = idle[idle.length - 1];
      opening.catch(() => remove(opening));
      return opening;
    },
    async take() {
      if (atWork < mostAtWork) atWork++;
      else await new Promise((resolve) => waiting.push(resolve));
      try {
        return await open();
      } catch (error) {
        next();
        throw error;
      }
    },
    giveBack(sandbox) {
      idle.push(Promise.resolve(sandbox));
      next();
    },
    /** In turns of their own, because removing a frame and adding one both take the page's time. */
    async discard(sandbox) {
      await nextTurn();
      sandbox.close();
      await nextTurn();
      next();
    },
  };
}

/**
 * Runs a job (../sandbox/worker.js), timed by the clock of the page because the
 * program can change its own. Resolves to { how, message, ms }, where `ms` is the
 * time since its start and `how` is one of
 *   'done'        the program has ended
 *   'closed'      it closed its worker
 *   'timeout'     it took longer than limits.totalMs
 *   'silent'      it reported nothing but console output for limits.silentMs
 *   'flooded'     it sent more than `budget`, { messages, characters }, allows
 *   'unreadable'  it sent something that cannot be read
 *   'strange'     it sent something unexpected
 *   'lost'        its worker is gone; the message says what is known
 *   'failed'      the sandbox did not start, or the page has removed it; the message says why
 *   'aborted'     by the signal
 * or what a handler in `expected` returns. There is one handler for every other kind
 * of event that may arrive. It gets the event and the time since the start, and returns
 * nothing, or { how, message } to end the run. It may change the limits for what follows.
 * `weigh` says how much an event counts, see budget.js.
 *
 * A sandbox is used again only if its program ended on its own: a program that had to
 * be stopped may have overloaded it.
 */
export async function runJob(pool, job, { budget, limits, expected, weigh = /** @type {(event: any) => number} */ (() => -1), signal }) {
  const { port1: reports, port2: port } = new MessageChannel();
  const left = new Budget(budget);
  const clock = createClock();
  let sandbox = /** @type {any} */ (null); // once there is one for the job
  let given = false; // it has the job
  let started = false;
  let over = false;
  let end;
  const ended = new Promise((resolve) => {
    end = (how, message = '') => {
      over = true;
      resolve({ how, message, ms: clock.spent() }); // the first time
    };
  });

  async function begin() {
    const taken = await pool.take();
    if (over) {
      pool.giveBack(taken);
      return;
    }
    sandbox = taken; // from here on, the end of the job decides what becomes of it
    if (job.withGo) await sandbox.loadGo();
    if (over) return;
    given = true;
    const fail = (message) => (started ? end('lost', 'the worker that ran the program failed') : end('failed', message));
    // A program that makes its worker fail at once may do so before it is heard that it has begun.
    sandbox.onFailure = (message) => (started ? fail(message) : setTimeout(fail, lateMs, message));
    sandbox.run({ ...job, budget }, port);
    clock.restart();
  }

  /** @type {any} */
  const inAnyCase = {
    __proto__: null,
    start() {
      started = true;
      clock.restart();
    },
    done: () => ({ how: 'done' }),
    closed: () => ({ how: 'closed' }),
    flooded: () => ({ how: 'flooded' }),
  };
  function take(event) {
    if (!left.take(event, weigh(event))) return { how: 'flooded' };
    const { kind } = event;
    if (kind !== 'line') clock.heard();
    if (!hasOwn(expected, kind) && !hasOwn(inAnyCase, kind)) return { how: 'strange' };
    const outcome = hasOwn(expected, kind) ? expected[kind](event, clock.spent()) : undefined;
    return outcome ?? inAnyCase[kind]?.(event);
  }

  function takeAll(events) {
    if (!isArray(events) || events.length === 0) return { how: 'strange' };
    for (let i = 0; i < events.length; i++) {
      const outcome = take(events[i]);
      if (outcome) return outcome;
    }
    return undefined;
  }

  // Reports come from the learner's realm: they may contain anything.
  reports.onmessage = ({ data }) => {
    let outcome = { how: 'strange' };
    try {
      outcome = takeAll(data);
    } catch {} // not events, or not of the form of their kinds
    if (outcome) end(outcome.how, outcome.message);
  };
  reports.onmessageerror = () => end('unreadable');
  const removed = () => sandbox !== null && !sandbox.isThere();
  const endRemoved = () => end('failed', 'the page has removed, moved or reloaded the frame of the sandbox');
  reports.addEventListener('close', () =>
    removed() ? endRemoved() : end('lost', 'the worker that ran the program ended; did it run out of memory?'),
  );
  const abort = () => end('aborted');
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  clock.start(() => {
    if (removed()) endRemoved();
    else if (started && clock.spent() >= limits.totalMs) end('timeout');
    else if (started && clock.silent() >= (limits.silentMs ?? Infinity)) end('silent');
    else if (given && !started && clock.silent() >= startMs)
      end('failed', `the sandbox did not start the program within ${startMs / 1000} s; a very long program takes that long to read`);
  });
  begin().catch((error) => end('failed', error.message));

  const outcome = await ended;
  clock.stop();
  signal?.removeEventListener('abort', abort);
  reports.onmessage = null;
  reports.close();
  if (sandbox !== null) {
    sandbox.onFailure = () => {};
    if (outcome.how === 'done') {
      sandbox.stop();
      pool.giveBack(sandbox);
    } else pool.discard(sandbox);
  }
  return outcome;
}

/**
 * Counts time in ticks, and counts late ones only in part. If a tick is late, the
 * whole page stood still, and reports of the program may be unread: the tab was in
 * the background, or the computer was asleep or busy.
 */
function createClock() {
  let before = performance.now();
  let spent = 0; // ms, since the last restart
  let silent = 0; // ms, since something was last heard
  let ticking = 0;
  function count() {
    const now = performance.now();
    const tick = Math.min(now - before, 2 * tickMs);
    before = now;
    spent += tick;
    silent += tick;
  }
  return {
    start(onTick) {
      ticking = setInterval(() => {
        count();
        onTick();
      }, tickMs);
    },
    restart() {
      count();
      spent = silent = 0;
    },
    heard() {
      silent = 0;
    },
    spent() {
      count();
      return spent;
    },
    silent: () => silent,
    stop: () => clearInterval(ticking),
  };
}
