// Runs programs in the sandbox's own code under Node: each in a fresh thread that stands
// for the worker of a browser, so that what programs find around them is tested in
// milliseconds. Whatever depends on the engine or the page is tested in browsers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { readJob } from '../../src/sandbox/read-job.js';
import { realmFile } from './realm-file.mjs';

const solution = readFileSync(join(import.meta.dirname, '../../lesson/solution.js'), 'utf8');

const budget = { messages: 20_000, characters: 4_000_000 };

/** Two nodes, then four of which some know what others do not, ties and falsy values among it. */
const someCases = () => {
  const entry = (value, version) => ({ value, version });
  const states = [
    { a: entry('old', 1), b: entry(0, 2), c: entry('same', 3) },
    { a: entry('new', 2), c: entry('other', 3) },
    {},
    { b: entry(null, 9), d: entry({ list: [1, 2] }, 1) },
  ];
  const nodes = (count) => states.slice(0, count).map((state, id) => ({ id, state }));
  return [
    { nodes: nodes(2), calls: [['gossipRound', 0, 1]] },
    {
      nodes: nodes(4),
      calls: [
        ['gossipRound', 3, 1],
        ['spreadInfo', 'a', 'newest', 0],
        ['spreadInfo', 'e', 1, 2],
      ],
    }, // prettier-ignore
    {
      nodes: nodes(3),
      calls: [
        ['spreadInfo', 'x', { y: 1 }, 1],
        ['gossipRound', 2, 0],
      ],
    }, // prettier-ignore
  ];
};

/** Resolves to the events that a job reports until it is done, or tells what does not end. */
async function events(job) {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(realmFile, { workerData: solution });
  const seen = [];
  try {
    await new Promise((resolve, reject) => {
      worker.on('error', reject);
      port1.on('message', (events) => {
        seen.push(...events);
        if (events.some(({ kind }) => ['done', 'end', 'closed', 'endless'].includes(kind))) resolve(undefined);
      });
      worker.postMessage({ ...job, plan: readJob(job), budget, port: port2 }, [port2]);
    });
  } finally {
    port1.close();
    await worker.terminate();
  }
  return seen;
}

const print = ({ level, text }) => `${level}: ${text}`;

/** What a program prints and throws when it is run, as lines of text. */
export async function run(code, { withGo = false } = {}) {
  const limits = { lines: 1000, characters: 10_000, output: 200_000 };
  const seen = await events({ task: 'program', source: code, withGo, goModule: withGo ? {} : null, records: false, limits });
  return seen
    .filter(({ kind }) => kind === 'line' || kind === 'error')
    .map((event) => (event.kind === 'error' ? `${event.line ?? 0}: ${event.text}` : print(event)));
}

/**
 * What a check sees of a program: { loaded, lines, states, problem, endless, moments }. `states` are
 * those after every call, `problem` is the first of all calls, and `moments` are those of
 * the last call of each case, if they are `watched`, and `endless` is where it does not end, if it is `looped`.
 */
export async function observe(source, { round = '', watched = false, looped = false, cases = someCases() } = {}) {
  const limits = { lines: 100, characters: 10_000, output: 100_000, parts: 100_000, caseMs: 1000, topLevelMs: 1000 };
  const seen = await events({ task: 'check', source, change: null, cases: JSON.stringify(cases), round, watched, looped, limits });
  const steps = seen.filter(({ kind }) => kind === 'step');
  return {
    loaded: seen.find(({ kind }) => kind === 'loaded'),
    lines: seen.filter(({ kind }) => kind === 'line').map(print),
    states: steps.map(({ nodes }) => nodes),
    problem: steps.find(({ problem }) => problem !== null)?.problem ?? null,
    endless: seen.find(({ kind }) => kind === 'endless'),
    moments: steps.filter(({ last }) => last).map(({ moments }) => moments),
  };
}

/** What trials of changes, { start, end, to }, see: for each the problems of its cases, '' where there is none. */
export async function tryChanges(source, changes, { caseMs = 1_000_000, hangs = false } = {}) {
  const limits = { lines: 100, characters: 10_000, output: 100_000, parts: 100_000, caseMs };
  const cases = someCases().map(({ nodes, calls }) => ({ nodes, calls: calls.slice(0, 1) }));
  const seen = await events({ task: 'trials', source, changes, cases: JSON.stringify(cases), hangs, limits });
  const problems = seen
    .filter(({ kind }) => kind === 'step')
    .map(({ nodes, problem }) => `${nodes === null ? 'no states, ' : ''}${problem?.message ?? ''}`);
  return changes.map((_, i) => problems.slice(i * cases.length, (i + 1) * cases.length));
}

let right = null;

/** '' if both functions of a program do what the lesson's do, else what is wrong. */
export async function fault(source) {
  right ??= (await observe(solution)).states;
  const { loaded, states, problem } = await observe(source);
  if (problem !== null) return `${loaded?.problem?.message ?? ''} ${problem.message}`.trim();
  // Without the numbers of objects, which differ if they are shared, what is said about entries, and the order of keys.
  const plain = (text) =>
    text
      .replace(/^(node\t|entry\t"[^"]*"\t)\d+/gm, '$1')
      .replace(/^(more|renewed)\t.*\n/gm, '')
      .split(/^(?=node)/m)
      .map((lines) => lines.split('\n').sort().join('\n'))
      .join('');
  const wrong = (await right).findIndex((text, i) => plain(text) !== plain(states[i] ?? ''));
  return wrong < 0 ? '' : `call ${wrong}:\n${states[wrong]}`;
}
