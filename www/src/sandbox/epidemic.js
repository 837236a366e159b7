// Lets a learner's gossipRound carry news through a cluster, many times. Who calls whom comes with
// the job, and so does the node that knows it first (gossip/epidemic/schedule.go): chance has no
// part in it here. Rounds are synchronous: every call of a round meets the nodes as they were at its
// start, and what it changes counts from the next one on. Of several changes of an entry, the last
// counts, but nothing that a node gets beside the news. A trial ends once all know the news and no
// entry has moved between equal versions, or after `rounds` rounds.
//
// At first, one node has { value: 'new', version: 2 } under `news`. Nodes with an odd index have
// an older entry there, the others none. Under `tied` each node has a value of its own, its
// index, all with the same version: those must stay.
//
// Reports are events:
//   { kind: 'start' }                          the program is about to run
//   { kind: 'loaded', problem }                the top level has run. Problem: null, or { reason, message, line, column } if
//                                              there is no gossipRound
//   { kind: 'batch', trials }                  trials that have ended, a line each: + or - (broken off), then a character of
//                                              `digits` for the number of nodes that know it after 0, 1, ... rounds
//   { kind: 'fault', what, trial, round, node, message, line, column }   the first of a kind, see `noteFault`
//   { kind: 'end', problem }                   the program broke its runner
//   { kind: 'done' }                           all trials have been played, or one has thrown or lost its nodes
//   { kind: 'closed' }, { kind: 'flooded' }    see observe.js
import { digits } from './digits.js';
import { provideEnvironment } from './environment.js';
import { guarded } from './guarded.js';
import { prepareProgram } from './load.js';
import { unheard } from './moments.js';
import { createOutput } from './output.js';
import { silent } from './recorder.js';
import { brief, placeIn, textOf } from './steps.js';
import { runTopLevel, stillAwaits } from './top-level.js';

const { Array, Int16Array, Object, Reflect, performance, setTimeout: startTimer } = globalThis;
const { isPrototypeOf } = Object.prototype;
const { apply } = Reflect;
const promises = Promise.prototype;
const now = performance.now.bind(performance);

/** How long finished trials wait to be reported, in ms. */
const batchMs = 50;

// What a node has under `news`.
const unknown = 0;
const older = 1;
const news = 2;
const strange = -1; // also under `tied`
const missing = -2; // only under `tied`

export const carryEpidemics = guarded(carry);

/** `schedule`: a Uint8Array, for each trial the first node and then the targets by round and node. */
function carry({ plan, mode, nodes: count, rounds, trials, schedule, limits }, post, guard) {
  const { node, whenIdle } = provideEnvironment({ post, output: createOutput(() => {}, limits), onError: () => {} });
  const prepared = prepareProgram(plan, { recorder: silent, hooks: unheard });
  post({ kind: 'start' });
  if (prepared.failure !== undefined) fail(prepared.failure);
  else runTopLevel(prepared, { whenIdle, ms: limits.topLevelMs / 2, guard }, load);

  function fail(problem) {
    post({ kind: 'loaded', problem: { line: 0, column: 0, ...problem } });
    post({ kind: 'done' });
  }

  /** The top level has run: to its end, or it still awaits something. */
  function load(thrown, isOver) {
    node.end();
    const { gossipRound } = prepared.functions(node.module);
    if (gossipRound !== undefined) {
      post({ kind: 'loaded', problem: null });
      playAll(gossipRound);
    } else if (thrown !== undefined) fail({ ...brief('threw', textOf(thrown.error)), ...placeIn(prepared.place, thrown.error) });
    else fail(brief('missing', isOver ? 'gossipRound is not defined' : stillAwaits));
  }

  function playAll(gossipRound) {
    const told = { __proto__: null }; // the faults
    let finished = '';
    let since = now();
    let broken = false;
    let trial = 0;
    let round = 0;
    const has = new Int16Array(count); // under news, at the start of the round
    const tie = new Int16Array(count); // under tied: the node that its value is of
    const nextHas = new Int16Array(count);
    const nextTie = new Int16Array(count);
    const idle = new Array(count); // nodes as they are at the start of the round

    playOn();

    /** Plays trials for a while, then lets whatever the program has put off have its turn. */
    function playOn() {
      const begin = now();
      for (; trial < trials && !broken; trial++) {
        if (now() - begin > batchMs) {
          startTimer(guard(playOn), 0);
          return;
        }
        play();
      }
      send();
      post({ kind: 'done' });
    }

    function send() {
      post({ kind: 'batch', trials: finished }, finished.length);
      finished = '';
      since = now();
    }

    /**
     *   threw      a call has thrown
     *   strange    a node has an entry that nobody wrote
     *   stateless  a node has no state, or is not there
     *   dropped    a node no longer has an entry under `tied`
     *   lost       a node knew the news, and no longer does
     *   tied       an entry has moved although the versions were equal
     *   bystander  a call has changed a node that it was not about
     *   promised   a call returns a promise
     */
    function noteFault(what, at, problem) {
      if (told[what]) return;
      told[what] = true;
      post({ kind: 'fault', what, trial, round, node: at, message: '', line: 0, column: 0, ...problem });
    }

    /** Plays a trial and adds its line. */
    function play() {
      const begin = trial * (1 + rounds * count);
      for (let i = 0; i < count; i++) {
        has[i] = i % 2 === 1 ? older : unknown;
        tie[i] = i;
      }
      has[schedule[begin]] = news;
      let line = digits[1];
      let ended = false;
      for (round = 1; round <= rounds && !ended; round++) {
        const moved = playRound(begin + 1 + (round - 1) * count);
        if (broken) return;
        let known = 0;
        for (let i = 0; i < count; i++) if (has[i] === news) known++;
        line += digits[known];
        ended = known === count && !moved;
        if (now() - since > batchMs) send();
      }
      finished += `${ended ? '+' : '-'}${line}\n`;
    }

    /** Plays a round, whose targets begin at a place of the schedule; returns whether a tied entry has moved. */
    function playRound(begin) {
      for (let i = 0; i < count; i++) {
        nextHas[i] = has[i];
        nextTie[i] = tie[i];
        idle[i] = fresh(i);
      }
      let moved = false;
      for (let i = 0; i < count; i++) {
        if (mode === 'push' && has[i] !== news) continue;
        if (mode === 'pull' && has[i] === news) continue;
        if (call(i, schedule[begin + i])) moved = true;
        if (broken) return moved;
      }
      for (let i = 0; i < count; i++) {
        has[i] = nextHas[i];
        tie[i] = nextTie[i];
      }
      return moved;
    }

    /** Makes a call and reads what it has changed; returns whether a tied entry has moved. */
    function call(source, target) {
      const nodes = new Array(count);
      for (let i = 0; i < count; i++) nodes[i] = idle[i];
      nodes[source] = fresh(source);
      nodes[target] = fresh(target);
      try {
        const result = apply(gossipRound, undefined, [nodes, source, target]);
        if (result !== undefined && apply(isPrototypeOf, promises, [result])) noteFault('promised', source, {});
        return readAll(nodes, source, target);
      } catch (error) {
        broken = true;
        noteFault('threw', source, { message: textOf(error), ...placeIn(prepared.place, error) });
        return false;
      }
    }

    function readAll(nodes, source, target) {
      let moved = false;
      for (let i = 0; i < count; i++) {
        const state = stateOf(nodes[i]);
        if (state === null) return breakOff('stateless', i);
        const nowHas = readNews(state.news);
        const nowTie = readTie(state.tied);
        if (nowHas === has[i] && nowTie === tie[i]) continue;
        if (nowHas === strange || nowTie === strange) return breakOff('strange', i);
        if (nowTie === missing) return breakOff('dropped', i);
        if (i !== source && i !== target) {
          noteFault('bystander', i, {});
          idle[i] = fresh(i);
        }
        if (nowHas !== has[i]) {
          if (has[i] === news) noteFault('lost', i, {});
          if (has[i] === news || nextHas[i] !== news) nextHas[i] = nowHas;
        }
        if (nowTie !== tie[i]) {
          noteFault('tied', i, {});
          nextTie[i] = nowTie;
          moved = true;
        }
      }
      return moved;
    }

    /** Ends all trials with a fault; returns that nothing has moved. */
    function breakOff(what, at) {
      broken = true;
      noteFault(what, at, {});
      return false;
    }

    /** A node with a state of its own, as it is at the start of the round. */
    function fresh(i) {
      const tied = { value: tie[i], version: 1 };
      if (has[i] === unknown) return { id: i, state: { tied } };
      return { id: i, state: { news: has[i] === news ? { value: 'new', version: 2 } : { value: 'old', version: 1 }, tied } };
    }

    function readTie(entry) {
      if (entry === undefined || entry === null) return missing;
      if (typeof entry !== 'object' || entry.version !== 1) return strange;
      const { value } = entry;
      return typeof value === 'number' && value >= 0 && value < count && value % 1 === 0 ? value : strange;
    }
  }
}

function stateOf(node) {
  const state = typeof node === 'object' && node !== null ? node.state : null;
  return typeof state === 'object' ? state : null;
}

function readNews(entry) {
  if (entry === undefined || entry === null) return unknown;
  if (typeof entry !== 'object') return strange;
  const { value, version } = entry;
  if (value === 'new' && version === 2) return news;
  return value === 'old' && version === 1 ? older : strange;
}
