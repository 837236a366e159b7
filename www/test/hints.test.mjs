// A program that follows a hint of the lesson to the letter passes, whatever the hint does
// not say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test as always } from 'node:test';
import { openLesson } from './support/lesson.mjs';
import { deep } from './support/level.mjs';
import { limits } from './support/patient.mjs';

const www = join(import.meta.dirname, '..');
const solution = readFileSync(join(www, 'lesson/solution.js'), 'utf8');
const page = readFileSync(join(www, 'index.html'), 'utf8');
const hints = [.../<summary>Hints<\/summary>\s*<ol>(.*?)<\/ol>/s.exec(page)[1].matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, hint]) =>
  hint.replaceAll('&gt;', '>').replaceAll('&lt;', '<'),
);

/** A gossipRound that gives with a function needed(entry, to, key), in one direction and then in the other. */
const rounds = (needed, copy = '{ ...entry }') => `
function give(from, to) {
  for (const [key, entry] of Object.entries(from)) {
    if (${needed}) to[key] = ${copy};
  }
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}
`;
const spreads = (version, skips = 'if (i === fromIdx) continue;') => `
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: ${version} };
  for (let round = 1; round <= 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      ${skips}
      gossipRound(nodes, fromIdx, i);
    }
  }
}
`;
const lacks = '!Object.hasOwn(to, key)';
const next = '(state[key]?.version ?? 0) + 1';

/** For each hint, in order, a text that it contains and a program that does what it says. */
const followed = [
  ['<code>Object.entries</code> of the source’s state', rounds(`${lacks} || entry.version > to[key].version`) + spreads(next)],
  [
    'has no entry for the key, or when its version is lower',
    rounds(`to[key] === undefined || to[key].version < entry.version`) + spreads(next),
  ],
  ['the same loop with the two sides swapped', solution],
  ['<code>{ ...entry }</code>', rounds(`!(key in to) || entry.version > to[key].version`, '{ ...entry }') + spreads(next)],
  [`<code>${next}</code> is the version of a new value`, rounds(`!to[key] || entry.version > to[key].version`) + spreads(next)],
  ['skip the node at <code>fromIdx</code>', rounds(`${lacks} || entry.version > to[key].version`) + spreads(next)],
  [
    '<code>Object.hasOwn(state, key)</code>',
    rounds(`${lacks} || to[key].version < entry.version`) + spreads('Object.hasOwn(state, key) ? state[key].version + 1 : 1'),
  ],
  ['Set the value first', solution],
  ['the outer one counts to 3', rounds(`${lacks} || entry.version > to[key].version`) + spreads(next)],
];

always('there is a program for every hint', () => {
  assert.equal(hints.length, followed.length);
  for (const [i, [words]] of followed.entries()) assert.ok(hints[i].includes(words), `${hints[i]} does not say ${words}`);
});

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson?.close());

deep('each of these programs passes, also strictly and without notes', async () => {
  for (const [words, source] of followed) {
    const { verdict, notes, summary } = await lesson.page.evaluate((text, o) => gossip.check(text, o), source, { strict: true, limits });
    assert.deepEqual([verdict, notes], ['pass', []], `${words}: ${summary}`);
  }
});

deep('what the hint on versions warns of is wrong', async () => {
  const { functions } = await lesson.page.evaluate(
    (text, o) => gossip.check(text, o),
    rounds('entry.version > (to[key]?.version ?? 0)') + spreads(next),
    { limits },
  );
  const { counterexample } = functions.gossipRound;
  assert.ok(counterexample.text.includes('" v0'), counterexample.text);
});
