// The task in stages: which ones a check ticks off, and that this is remembered.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const push = solution.replace('[[a, b], [b, a]]', '[[a, b]]');

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson.close());

/** Checks a program, and resolves to the number of stages that are then said to be right. */
async function check(program) {
  await lesson.write(program);
  await lesson.page.click('#check');
  await lesson.page.waitForFunction(() => document.getElementById('report-verdict').textContent !== '');
  return lesson.textOf('stages-count');
}

const done = () => lesson.page.$$eval('#stages [data-state=done]', (all) => all.map((item) => item.dataset.stage));

test('a check ticks off the stages that a program has right', async () => {
  assert.equal(await check(push), '7 of 9 stages are right in your last check.');
  assert.deepEqual(await done(), ['one-direction', 'ties', 'copies', 'value', 'version', 'every-peer', 'three-rounds']);
  const said = await lesson.page.$eval('#stages [data-stage=ties]', (item) => item.querySelector('.visually-hidden').textContent);
  assert.equal(said, ' (done)');
  assert.match(await lesson.textOf('attempts'), /^Not passed yet · 7 of 9 stages · \d+ checks?$/);
});

deep('they are remembered, and the list is that of the report', async () => {
  await check(push);
  await lesson.page.reload();
  await lesson.page.waitForFunction(() => document.getElementById('status').dataset.state === 'ready');
  assert.equal((await done()).length, 7);
  assert.match(await lesson.textOf('attempts'), /^Not passed yet · 7 of 9 stages · /);
  await lesson.page.waitForFunction(() => globalThis.gossip !== undefined);
  const { stages } = await lesson.page.evaluate((text) => gossip.check(text), solution);
  assert.ok(stages.every((stage) => stage.done));
  const listed = await lesson.page.$$eval('#stages [data-stage]', (all) =>
    all.map((item) => [item.dataset.stage, item.querySelector('span').textContent]),
  );
  assert.deepEqual(
    listed,
    stages.map(({ id, title }) => [id, title]),
  );
});

deep('each stage has its hint, and only one is open', async () => {
  const open = () => lesson.page.$$eval('#stages details[open]', (all) => all.map((one) => one.textContent));
  assert.equal((await lesson.page.$$('#stages details')).length, 9);
  await lesson.page.click('#tab-report');
  for (const stage of ['ties', 'copies']) {
    await lesson.page.focus(`#stages [data-stage=${stage}] summary`);
    await lesson.page.keyboard.press('Enter');
  }
  assert.deepEqual(await open(), ['Hint{ ...entry } makes a copy of an entry.']);
});
