// One run of a program on a batch of cases, watched from outside: by the clock
// of the page, for the program can change its own.
import { Promise } from '../primordials.js';
import { Flattener } from './flatten.js';

/** More messages than an honest run makes: a program must not keep the page busy. */
const maxEvents = 20_000;

/**
 * Runs a job in a sandbox and resolves to { text, ms }: what was seen, as Go
 * reads it (gossip/check/wire.go), and how long it took. Console lines are
 * added to `lines` as { level, text }. `left` is the time for the whole run.
 */
export function watch(sandbox, job, left, lines, signal) {
  const { caseMs, totalMs } = job.limits;
  const begin = performance.now();
  const seen = new Flattener();
  const { port1: reports, port2: port } = new MessageChannel();
  let loaded = false;
  let events = 0;
  let timer = 0;
  let heard = begin; // when the program last reported
  let over = false;

  return new Promise((resolve) => {
    const finish = () => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      reports.onmessage = null;
      reports.close();
      sandbox.stop();
      sandbox.onFailure = () => {};
      signal?.removeEventListener('abort', finish);
      resolve({ text: seen.text(), ms: performance.now() - begin });
    };
    const end = (reason, message) => {
      if (over) return;
      if (!loaded) seen.notLoaded(reason, message);
      seen.end(reason, message);
      finish();
    };
    // The time is up if nothing has been reported since the program was given
    // control. What it reported may wait to be read, as in a tab in the
    // background, where timers fire late: so one more turn decides.
    const look = () => {
      const now = performance.now();
      const due = Math.min(heard + caseMs, begin + left);
      if (now < due) {
        timer = setTimeout(look, due - now);
        return;
      }
      const before = events;
      timer = setTimeout(() => {
        if (events > before && performance.now() < begin + left) look();
        else end('timeout', timeoutMessage());
      }, 0);
    };
    const timeoutMessage = () => {
      if (performance.now() >= begin + left) return `all cases together took longer than the limit of ${totalMs} ms`;
      return `${loaded ? 'a call' : 'the top level of the program'} took longer than the limit of ${caseMs} ms`;
    };

    const handle = {
      line: ({ level, text }) => { if (lines.length <= job.limits.lines) lines.push({ level, text }); },
      loaded: ({ missing, problem }) => { loaded = true; seen.loaded(missing, problem); },
      case: () => seen.case(),
      step: ({ nodes, late, problem }) => { seen.step(nodes, late, problem); },
      end: ({ problem }) => end(problem.reason, problem.message),
      done: finish,
    };
    reports.onmessage = ({ data }) => {
      heard = performance.now();
      if (++events > maxEvents) end('ended', 'the program sent more messages than a run has');
      else handle[data.kind](data);
    };
    reports.addEventListener('close', () => end('ended', 'the worker that ran the program ended; was there too little memory?'));
    sandbox.onFailure = (message) => { seen.failure(message); finish(); };
    signal?.addEventListener('abort', finish, { once: true });
    sandbox.run(job, port);
    look();
  });
}
