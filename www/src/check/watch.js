// One run of a program on a batch of cases, watched from outside: by the clock
// of the page, for the program can change its own.
import { Promise, hasOwn } from '../primordials.js';
import { Budget } from '../budget.js';
import { Flattener } from './flatten.js';

/** More than an honest run sends: a program must not keep the page busy. */
const budget = { messages: 20_000, characters: 4_000_000 };

/** Several times the text that the states of an honest run lead to. */
const maxText = 2_000_000;

const startMs = 10_000; // until the worker begins with the program
const tickMs = 50;

/**
 * Runs a job in a sandbox and resolves to { text, ms, broken }: what was seen, as
 * Go reads it (gossip/check/wire.go), how long it took, and whether the sandbox is
 * of no more use: it failed, or a program that had to be ended has overburdened
 * it. Console lines are added to `lines` as { level, text }.
 * `left` is the time for all.
 */
export function watch(sandbox, job, left, lines, signal) {
  const { caseMs, totalMs } = job.limits;
  const seen = new Flattener();
  const { port1: reports, port2: port } = new MessageChannel();
  let phase = 'start'; // then 'top level', 'cases', 'over'
  const sent = new Budget(budget);
  let spent = 0; // ms, of the whole run
  let silent = 0; // ms, since the program last reported

  return new Promise((resolve) => {
    const finish = (broken = false) => {
      if (phase === 'over') return;
      phase = 'over';
      clearInterval(ticking);
      reports.onmessage = null;
      reports.close();
      sandbox.stop();
      sandbox.onFailure = () => {};
      signal?.removeEventListener('abort', abort);
      resolve({ text: seen.text(), ms: spent, broken });
    };
    const abort = () => finish();
    const end = (reason, message) => {
      if (phase === 'over') return;
      if (phase === 'cases') seen.begin();
      else seen.notLoaded(reason, message);
      seen.end(reason, message);
      finish(true);
    };
    const workerFailed = () => end('ended', 'the worker that ran the program failed');
    const fail = (message) => {
      seen.failure(message);
      finish(true);
    };

    // Time counts in ticks that came when they should. In one that comes late the
    // whole page stood still, and what the program reported meanwhile may not
    // have been read: a tab in the background, a computer that slept, a busy one.
    let before = performance.now();
    const ticking = setInterval(() => {
      const now = performance.now();
      const tick = Math.min(now - before, 2 * tickMs);
      before = now;
      silent += tick;
      if (phase === 'start') {
        if (silent >= startMs) fail('the sandbox did not begin with the program');
        return;
      }
      spent += tick;
      if (spent >= left) end(phase === 'cases' ? 'too-slow' : 'timeout', `all cases together took longer than the limit of ${totalMs} ms`);
      else if (silent >= caseMs) {
        end('timeout', `${phase === 'cases' ? 'a call' : 'the top level of the program'} took longer than the limit of ${caseMs} ms`);
      }
    }, tickMs);

    const handle = {
      start: () => {
        phase = 'top level';
      },
      line({ level, text }) {
        if (lines.length <= job.limits.lines) lines.push({ level: cut(level, 10), text: cut(text, job.limits.characters + 100) });
      },
      loaded: ({ missing, problem }) => {
        phase = 'cases';
        seen.loaded(missing, problem);
      },
      step: ({ nodes, late, last, problem }) => seen.step(nodes, late, last, problem),
      end: ({ problem }) => end(problem.reason, problem.message),
      done: () => finish(),
      closed: () => end('ended', 'the program called close()'),
      flooded: () => end('too-large', `the program sent more than ${budget.messages} messages or ${budget.characters} characters`),
    };
    // Reports come from the learner's realm: anything may stand in them.
    reports.onmessage = ({ data }) => {
      if (data?.kind !== 'line') silent = 0;
      const strange = () => end('ended', 'the program sent what no run sends');
      if (!sent.take(data, data?.kind === 'step' ? 0 : undefined) || !hasOwn(handle, data?.kind)) strange();
      else if (seen.size > maxText) end('too-large', `the states of all calls together take more than ${maxText} characters`);
      else if (handle[data.kind](data) === false) strange();
    };
    reports.onmessageerror = () => end('not-cloneable', 'a state holds something that cannot leave the program');
    reports.addEventListener('close', () => end('ended', 'the worker that ran the program ended; was there too little memory?'));
    sandbox.onFailure = (message) => (phase === 'start' ? fail(message) : workerFailed());
    signal?.addEventListener('abort', abort, { once: true });
    sandbox.run({ ...job, budget }, port);
  });
}

/** Text of the program's realm, of a length that the page can bear. */
const cut = (text, length) => (typeof text === 'string' ? text.slice(0, length) : '');
