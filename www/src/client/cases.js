// One run of a program on a batch of cases, and the text about it that Go reads.
import { endingOf, floodedBy } from './endings.js';
import { isInteger } from '../protocol/primordials.js';
import { runJob } from './job.js';
import { Observations, anew, abortedMessage } from './observations.js';

/** More than an honest run sends. Beyond that, a program only keeps the page busy. */
const budget = { messages: 20_000, characters: 4_000_000 };

/** Several times the length of the text that an honest run leads to. */
const maxText = 2_000_000;
const tooMuch = `the states of all calls together take more than ${maxText} characters`;

/** What a run may take in which steps are reported many at a time, in ms: in all, and without a word. */
const quickMs = 2000;
const quickSilentMs = 500;

/**
 * Runs a job of a check (../sandbox/observe.js) and resolves to how long its cases took, in
 * ms. What was seen goes to `send` in parts, as Go reads it (gossip/check/wire.go). `left`
 * is the time left for all runs of the check. Console lines are added to `lines` as
 * { level, text }.
 *
 * Most runs take a fraction of a second, and reports of single steps most of that. If one
 * takes longer or its worker ends, its last steps are not known; then it is run again,
 * with exact reports, and what was seen before does not count. A job that is `looped` runs a case
 * that has not ended before, or, without one, a top level. One of trials (../sandbox/trials.js) tells at once what
 * each has shown.
 */
export async function runCases(pool, job, left, lines, send, signal) {
  const { caseMs, topLevelMs } = job.limits;
  const runFor = async (exactly, silentMs, loadMs) =>
    (await runOnce(pool, { ...job, exactly }, { loadMs, totalMs: left, silentMs }, lines, send, signal)).ms;
  if (job.task === 'trials') return runFor(false, caseMs, topLevelMs);
  // It tells after half of the limit for a call, so a busy computer has time for that.
  if (job.looped) return runFor(true, 2 * caseMs, job.cases === '[]' ? Math.min(2 * caseMs, topLevelMs) : topLevelMs);
  const quick = { loadMs: topLevelMs, totalMs: Math.min(left, quickMs), silentMs: Math.min(caseMs, quickSilentMs) };
  const { how, inCases, ms } = await runOnce(pool, { ...job, exactly: false }, quick, lines, send, signal);
  const unexplained = how === 'silent' || how === 'lost' || (how === 'timeout' && left > quickMs);
  if (!inCases || !unexplained) return ms;
  send(anew);
  lines.length = 0;
  return runFor(true, caseMs, topLevelMs);
}

/** The same with limits for the cases. Resolves to { how, inCases, ms }, where inCases says whether they began. */
async function runOnce(pool, job, { loadMs, totalMs, silentMs }, lines, send, signal) {
  const { limits } = job;
  const seen = new Observations(send);
  let inCases = false; // the top level has run
  let endless = /** @type {any} */ (null); // where the program does not end, if it has told
  let loadingMs = 0; // the time it took, which does not count for the cases
  const times = { totalMs: Infinity, silentMs: loadMs };

  const expected = {
    line({ level, text }) {
      if (lines.length <= limits.lines) lines.push({ level: cut(level, 10), text: cut(text, limits.characters + 100) });
    },
    loaded({ missing, problem }, spent) {
      inCases = true;
      loadingMs = spent;
      times.totalMs = spent + totalMs;
      times.silentMs = silentMs;
      seen.loaded(missing, problem);
    },
    step({ nodes, late, promised, last, problem, moments }) {
      for (const text of [nodes, moments]) if (text !== null && typeof text !== 'string') return { how: 'strange' };
      if (seen.size + (nodes?.length ?? 0) + (moments?.length ?? 0) > maxText) {
        return { how: 'too-large', message: tooMuch };
      }
      seen.step(nodes, late, promised, last, problem, moments);
      return undefined;
    },
    changed({ number, nodes, problem }) {
      if (!isInteger(number) || (nodes !== null && typeof nodes !== 'string')) return { how: 'strange' };
      if (seen.size + (nodes?.length ?? 0) > maxText) return { how: 'too-large', message: tooMuch };
      seen.changed(number, nodes, problem);
      return undefined;
    },
    tried() {},
    endless({ line, column, isLoop }) {
      endless = {
        line,
        column,
        what: isLoop === true ? 'the loop there was still running' : 'the function there was called again and again',
      };
      return { how: 'silent' };
    },
    end: ({ problem: { message } }) => ({ how: 'lost', message }),
  };
  const { how, message, ms } = await runJob(pool, job, {
    budget,
    limits: times,
    expected,
    weigh: ({ kind }) => (kind === 'step' || kind === 'changed' ? 0 : -1), // weighed by maxText
    signal,
  });
  if (how === 'failed') seen.failure(message);
  else if (how === 'aborted') seen.failure(abortedMessage);
  else if (how !== 'done') {
    const why = reasonOf(how, message, inCases, limits);
    if (endless !== null) why.message += `; ${endless.what}`;
    const problem = { line: 0, column: 0, ...endless, ...why };
    if (inCases) seen.begin();
    else seen.notLoaded(problem);
    seen.end(problem);
  }
  seen.flush();
  return { how, inCases, ms: ms - loadingMs };
}

/** Why a run ended early, as { reason, message }. */
function reasonOf(how, message, inCases, { totalMs, caseMs, topLevelMs }) {
  switch (how) {
    case 'timeout':
      return { reason: 'too-slow', message: `all cases together took longer than the limit of ${totalMs} ms` };
    case 'silent':
      return {
        reason: 'timeout',
        message: inCases
          ? `a call took longer than the limit of ${caseMs} ms`
          : `the top level of the program took longer than the limit of ${topLevelMs} ms`,
      };
    case 'flooded':
      return { reason: 'too-large', message: floodedBy(budget) };
    case 'too-large':
      return { reason: 'too-large', message };
    case 'unreadable':
      return { reason: 'not-cloneable', message: 'a state holds something that cannot be copied out of the program' };
    default:
      return { reason: 'ended', message: endingOf(how, message) };
  }
}

/** A text from the program's realm, cut to a length that the page can handle. */
const cut = (text, length) => (typeof text === 'string' ? text.slice(0, length) : '');
