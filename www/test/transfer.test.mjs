// What a first visit of the lesson fetches: little, and nothing that only some visits need.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { appears, content } from './support/editor.mjs';
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
  await appears(lesson.page, '#editor >>> .cm-tooltip-autocomplete');
  assert.equal(fetched('tools.mjs'), true);
});

for (const [name, module] of [
  ['index.html', 'page.wasm'],
  ['lab.html', 'lab-page.wasm'],
  ['node.html', 'node-page.wasm'],
]) {
  test(`${name} asks for its Go module once the text is there`, async () => {
    const page = await lesson.browser.newPage();
    await page.bringToFront();
    await page.goto(lesson.site.url + name);
    await page.waitForSelector('#status[data-state=ready]');
    const { asked, shown } = await page.evaluate((file) => {
      const [{ loadEventStart }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
      const [painted] = performance.getEntriesByType('paint');
      const [{ startTime }] = performance.getEntriesByName(new URL(file, document.baseURI).href);
      return { asked: startTime, shown: Math.min(loadEventStart, painted.startTime) };
    }, module);
    assert.ok(asked >= shown, `asked for at ${asked} ms, shown at ${shown} ms`);
    await page.close();
  });
}
