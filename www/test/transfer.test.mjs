// What a first visit of the lesson fetches: little, and nothing that only some visits need.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { content } from './support/editor.mjs';
import { openLesson, prepared } from './support/lesson.mjs';
import { transferred } from './support/transfer.mjs';

let lesson;
before(async () => {
  lesson = await openLesson();
  await prepared(lesson.page);
});
after(() => lesson.close());

test('less than 260 kB besides WebAssembly', () => {
  assert.ok(transferred(lesson.site.log) < 260_000, lesson.site.log.join('\n'));
});

test('completion, search and marks only once the editor is used', async () => {
  const fetched = (name) => lesson.site.log.some((line) => line.includes(` /${name} `));
  assert.equal(fetched('tools.mjs'), false);
  await lesson.page.focus(content);
  await lesson.page.keyboard.type('gossipR');
  await lesson.page.waitForSelector('#editor >>> .cm-tooltip-autocomplete', { visible: true });
  assert.equal(fetched('tools.mjs'), true);
});
