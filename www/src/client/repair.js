// The host's part of looking for a repair: a change of a wrong program that makes it right.
// Go decides which changes are tried and whether one is right (gossip/check/repair.go).
import { isArray, isInteger, stringify } from '../protocol/primordials.js';
import { runCases } from './cases.js';
import { runJob } from './job.js';
import { sendFailure, wellFormed } from './observations.js';
import { standIns } from './stand-ins.js';

const { Math } = globalThis;

const budget = { messages: 10, characters: 10_000_000 }; // for proposing

/**
 * Returns the functions with which Go looks for a repair of a program:
 *   propose(lines, send)   has changes proposed, see ../sandbox/changes/propose.js; sends them as text (ParseChanges)
 *   run(batch, send)       runs it with some of these, by their numbers: if batch.trial, one after the other in one
 *                          realm (../sandbox/trials.js), else the only one as any program
 * All of that takes at most limits.repairMs, not counting the last top level; afterward every run fails. Trials take
 * at most half of what is left of it, so that there is time for what they have shown.
 */
export function createChanges(pool, source, limits, signal) {
  let proposed = /** @type {any[]} */ ([]);
  let left = limits.repairMs;

  async function timed(work) {
    signal.throwIfAborted();
    const begin = performance.now();
    await work();
    left -= performance.now() - begin;
  }

  async function propose(lines) {
    const count = limits.repairs;
    const expected = {
      changes({ changes }) {
        if (!isArray(changes) || changes.length > count || !changes.every(isChange)) return { how: 'strange' };
        proposed = changes;
        return undefined;
      },
    };
    const { how } = await runJob(pool, { task: 'changes', source, lines, count }, { budget, limits: { totalMs: left }, expected, signal });
    if (how !== 'done') proposed = [];
  }

  async function run({ round, cases, changes, trial, hangs }, send) {
    if (left <= 0) {
      sendFailure(send, `looking for a repair has taken longer than the limit of ${limits.repairMs} ms`);
      return;
    }
    const chosen = changes.map((number) => proposed[number]);
    const brief = { ...limits, caseMs: Math.min(limits.caseMs, limits.repairMs / 8) };
    const job = trial
      ? { task: 'trials', source, changes: chosen, cases, hangs, limits: brief }
      : { task: 'check', source, change: chosen[0], cases, limits, round: standIns[round], watched: false, looped: false };
    await runCases(pool, job, trial ? left / 2 : left, [], send, signal);
  }

  return {
    propose: (lines, send) => timed(() => propose(lines)).then(() => send(changesText(proposed))),
    run: (batch, send) => timed(() => run(batch, send)),
  };
}

const isChange = (change) => isPlace(change) && isArray(change.also) && change.also.every(isPlace);

const isPlace = ({ start, end, line, column, from, to }) =>
  [start, end, line, column].every((number) => isInteger(number) && number >= 0) && typeof from === 'string' && typeof to === 'string';

const changesText = (changes) => changes.map((change) => `${[change, ...change.also].map(placeText).join('\t')}\n`).join('');

const placeText = ({ line, column, from, to }) => `${line}\t${column}\t${quoted(from)}\t${quoted(to)}`;

const quoted = (text) => stringify(wellFormed(text));
