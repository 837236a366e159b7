// Formatting the program on demand, in Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { appears, content, upgraded } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { openLesson, prepared } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const starter = readFileSync(join(import.meta.dirname, '../lesson/starter.js'), 'utf8').trimEnd();
const ugly = 'function f(a,b){if(a>b)return a\nelse{return b}}\n\n\nlet x={a:1,b:[1,2]}; f(x)';
const neat = `function f(a, b) {
  if (a > b) return a;
  else {
    return b;
  }
}

let x = { a: 1, b: [1, 2] };
f(x);`;

let lesson;
let page;
before(async () => {
  lesson = await openLesson();
  ({ page } = lesson);
});
after(() => lesson.close());
beforeEach(() => page.bringToFront());

const draft = (on = page) => on.$eval('#draft', (line) => line.innerText.trim().replace(/\s+/g, ' '));

/** Formats as a learner does with the keyboard, and waits until the page says what came of it. */
async function format(on = page) {
  await on.focus('#menu-open');
  await on.keyboard.press('Enter');
  await on.waitForSelector('#menu:popover-open');
  await on.focus('#format');
  await on.keyboard.press('Enter');
  await on.waitForFunction(() => /ormatted/.test(document.getElementById('draft').innerText));
}

test('a program is formatted in one step that can be undone, and the caret keeps its place; it is loaded only then', async () => {
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/format.js')).length);
  assert.equal(await loaded(), 0);
  await lesson.write('');
  await page.focus(content);
  await lesson.write(ugly);
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft'); // before f(x)
  await format();
  const { text, head, focused } = await lesson.look();
  assert.equal(text, neat);
  assert.equal(head, neat.indexOf('f(x)'));
  assert.ok(focused);
  assert.match(await draft(), /^The program is formatted\. Undo/);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  assert.equal((await lesson.look()).text, ugly);
});

test('a syntax error says where, and changes nothing', async () => {
  const wrong = 'let a = 1;\nlet   b = ;';
  await lesson.write(wrong);
  await format();
  assert.equal((await lesson.look()).text, wrong);
  assert.equal(await draft(), 'Not formatted, because of a syntax error: Unexpected token. Go to line 2, column 11');
  await appears(page, '#editor >>> .cm-marked');
  await page.$eval('#draft button', (button) => button.click());
  assert.equal((await lesson.look()).head, wrong.indexOf(';', 11));
});

deep('what is formatted stays as it is, such as the starter program', async () => {
  for (const program of [starter, `${starter}\n`]) {
    await lesson.write(program);
    await format();
    assert.equal(await draft(), 'The program is already formatted.');
    assert.equal((await lesson.look()).text, program);
  }
});

deep('programs of every kind that run here are formatted', async () => {
  for (const [program, want] of [
    ['await 1;return', 'await 1;\nreturn;'],
    ['import x from "y"\nexport default 1', 'import x from "y";\nexport default 1;'],
    ['with(a){b}', 'with (a) {\n  b;\n}'],
    ['#!/usr/bin/env node\nlet a', '#!/usr/bin/env node\nlet a;'],
    ['let größe="\u202e😀" // c', 'let größe = "\u202e😀"; // c'],
    ['', ''],
  ]) {
    await lesson.write('x');
    await lesson.write(program);
    await format();
    assert.equal((await lesson.look()).text, want);
  }
});

deep('what nests too deeply, or changes meanwhile, is left alone', async () => {
  const deepProgram = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  await lesson.write(deepProgram);
  await format();
  assert.match(await draft(), /^Not formatted/);
  assert.equal((await lesson.look()).text, deepProgram);

  await lesson.write(ugly);
  await page.$eval('#format', (button) => button.click());
  await lesson.write('let typed  ;');
  await page.waitForFunction(() => document.getElementById('draft').innerText.includes('because you changed'));
  assert.equal((await lesson.look()).text, 'let typed  ;');
});

deep('if it cannot be loaded, or is of another build, the page says so, and the next try may work', async () => {
  const gate = await openGate(lesson.site.url);
  const other = await lesson.browser.newPage();
  gate.refuse('format.js');
  await other.goto(gate.url);
  await other.waitForSelector('#status[data-state="ready"]');
  await upgraded(other);
  await format(other);
  assert.equal(await draft(other), 'Not formatted: The formatter could not be loaded.');
  gate.answer('format.js', 200, 'onmessage = () => postMessage({ build: "other", text: "", cursor: 0 });');
  await format(other);
  assert.match(await draft(other), /^Not formatted: format\.js \(build other\) and page\.js .* are of different builds/);
  gate.open('format.js');
  await other.waitForSelector('#format:not(:disabled)');
  await format(other);
  await other.waitForFunction(() => document.getElementById('draft').innerText.includes('already formatted'));
  await other.close();
  gate.stop();
});

deep('without CodeMirror it formats the textarea', async () => {
  const gate = await openGate(lesson.site.url);
  const other = await lesson.browser.newPage();
  gate.answer('editor.mjs', 404);
  await other.goto(gate.url);
  await other.waitForSelector('#status[data-state="ready"]');
  await prepared(other);
  await other.$eval(
    'textarea#editor',
    (area, text) => {
      area.value = text;
      area.setSelectionRange(text.length - 4, text.length - 4);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    ugly,
  );
  await format(other);
  assert.deepEqual(await other.$eval('textarea#editor', ({ value, selectionStart }) => [value, selectionStart]), [
    neat,
    neat.indexOf('f(x)'),
  ]);
  await other.$eval('#draft button', (button) => button.click());
  assert.equal(await other.$eval('textarea#editor', ({ value }) => value), ugly);
  await other.close();
  gate.stop();
});

test('the page has logged no errors', () => assert.deepEqual(lesson.complaints, []));
