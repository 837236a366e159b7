// The page answers within a second, whatever a program prints, throws or leaves
// in a state, and whatever a program is made of. What was measured is reported
// with each test; on a machine that does nothing else it is below 100 ms.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { launch, launchFirefox } from './support/browser.mjs';
import { look, upgraded } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { longestTick, startTicks } from './support/ticks.mjs';

const longest = 1000; // ms

/** Texts that keep a browser's layout busy, as JavaScript would write them. */
const hardTexts = {
  'ten Hebrew marks and a joiner': '\\u05b0\\u05b1\\u05b2\\u05b3\\u05b4\\u05b5\\u05b6\\u05b7\\u05b8\\u05b9\\u200d',
  'marks of many scripts': '\\u0301\\u05b0\\u064b\\u0e31\\u0f71\\u093e',
  'characters without width': '\\u200c',
  'Thai marks': '\\u0e34\\u0e48',
  'one Arabic word': '\\u0628',
  'a line that joins letters': '\\u0640',
  'isolated letters': '\\u2067a\\u2069',
  'both directions in turn': 'a\\u05d0',
};

const functions = `
  function gossipRound(nodes, a, b) { Object.assign(nodes[b].state, nodes[a].state); }
  function spreadInfo(nodes, key, value, from) { nodes[from].state[key] = { value, version: 1 }; for (let i = 0; i < nodes.length; i++) gossipRound(nodes, from, i); }`;

/** Programs for Run, each with what is to be seen of it afterwards. */
const programs = {
  ...Object.fromEntries(Object.entries(hardTexts).flatMap(([name, text]) => [
    [`lines of ${name}`, `for (let i = 0; i < 20; i++) console.log(i + '${text}'.repeat(10_000).slice(0, 9_000));`],
    [`errors of ${name}`, `for (let i = 0; i < 20; i++) setTimeout(() => { throw new Error(i + '${text}'.repeat(10_000).slice(0, 9_000)); });`],
  ])),
  'a thousand lines of 200 characters': "for (let i = 0; i < 1000; i++) console.log(String(i).padEnd(199, 'word '));",
  'lines of ten thousand line ends': "for (let i = 0; i < 20; i++) console.log(i + '\\n'.repeat(9_900));",
  'tables of 100 x 20 cells': 'for (let i = 0; i < 9; i++) console.table(Array.from({ length: 100 }, (_, row) => Object.fromEntries(Array.from({ length: 20 }, (_, column) => ["c" + column, row]))));',
  'a thousand groups within each other': "for (let i = 0; i < 1000; i++) { console.group(i); }",
  'a console that is cleared without end': "for (let i = 0; i < 1e5; i++) { console.log('x'.repeat(300)); console.clear(); }",
  'a hundred errors': "for (let i = 0; i < 1000; i++) setTimeout(() => { throw new Error(String(i).padEnd(1000, 'word ')); });",
  'states of hard texts': `${functions}
    const nodes = Array.from({ length: 60 }, () => ({ state: {} }));
    const text = '${hardTexts['ten Hebrew marks and a joiner']}'.repeat(9);
    for (let i = 0; i < 10; i++) spreadInfo(nodes, i + text, i + text, i);`,
  'keys that are always new': `
    function gossipRound(nodes, i) { for (const node of nodes) node.state = Object.fromEntries(Array.from({ length: 60 }, (_, k) => ['key' + i + '-' + k, { value: k, version: 1 }])); }
    const nodes = [{ state: {} }, { state: {} }];
    for (let i = 0; i < 150; i++) gossipRound(nodes, i, 1);`,
};

for (const [engine, start, chosen] of [
  ['Chromium', launch, Object.keys(programs)],
  ['Firefox', launchFirefox, Object.keys(programs).filter((name) => !name.startsWith('errors of'))],
]) {
  describe(engine, () => {
    let lesson;
    before(async () => { lesson = await openLesson({ start }); });
    after(() => lesson?.close());

    for (const name of chosen) {
      test(`Run: ${name}`, async (t) => {
        await lesson.write(programs[name]);
        await startTicks(lesson.page);
        await lesson.page.click('#run');
        await lesson.ended();
        for (const tab of ['states', 'output']) await lesson.page.click(`#tab-${tab}`);
        const ms = await longestTick(lesson.page);
        t.diagnostic(`${ms} ms`);
        assert.ok(ms < longest, `${ms} ms`);
      });
    }
  });
}
