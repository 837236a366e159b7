// Browsers that translate the page leave alone what programs say and hold.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openLesson } from './support/lesson.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');

/** The elements with `words` in their own text that a browser may translate. */
const translated = (page, words) =>
  page.evaluate(
    (wanted) =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => element.translate && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.includes(wanted)))
        .map((element) => element.outerHTML.slice(0, 100)),
    words,
  );

test('in the lesson, the output, the states and the report', async () => {
  const lesson = await openLesson();
  const { page } = lesson;
  const words = 'node-0';
  assert.deepEqual(await translated(page, 'gossipRound('), []);
  assert.equal(await page.$eval('#editor >>> .cm-content', (content) => content.translate), false);

  await lesson.run(`${solution}\nconsole.table(nodes.map(({ state }) => state.leader));`);
  assert.match(await lesson.textOf('lines'), new RegExp(words));
  await lesson.run(solution.replace('+ 1', ''), 'run-go');
  assert.match(await lesson.textOf('comparison'), new RegExp(words));
  await page.click('#tab-states');
  await page.click('#step-last');
  assert.match(await lesson.textOf('states-table'), new RegExp(words));
  assert.deepEqual(
    (await translated(page, words)).filter((html) => !html.includes('id="step-text"')),
    [],
  );

  await lesson.write(solution.replace(' > ', ' >= '));
  await page.click('#check');
  await page.waitForSelector('#report .case');
  assert.deepEqual(
    await page.$$eval('.case tbody td, .case tbody th, #report code', (all) => all.filter(({ translate }) => translate)),
    [],
  );
  await lesson.close();
});
