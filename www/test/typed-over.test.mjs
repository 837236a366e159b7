// Typing over a selection: the text is right, it is one step of undo, and the page's policy has
// nothing to forbid.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { launchFirefox } from './support/browser.mjs';
import { content, look, write } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const program = 'const a = "text"; // a note\nfunction f() {\n  return 1;\n}';
const opened = [];
after(() => Promise.all(opened.map((lesson) => lesson.close())));

async function open(options) {
  const lesson = await openLesson({ gossip: false, ...options });
  opened.push(lesson);
  const { page } = lesson;
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.reverse()) await page.keyboard.up(key);
  };
  const has = async (text) => assert.equal((await look(page)).text, text);
  return { ...lesson, press, has };
}

async function typesOver({ page, press, has, complaints }) {
  await write(page, program);
  await page.focus(content);
  await press('Control', 'a');
  await page.keyboard.type('let x');
  await has('let x');
  await press('Control', 'z');
  await has(program);
  await press('Control', 'a');
  await page.keyboard.type('(');
  await has(`(${program})`);
  await press('Control', 'z');
  await press('Control', 'Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await press('Shift', key);
  await page.keyboard.type('x');
  await has(`x${program.slice(program.indexOf('return'))}`);
  assert.deepEqual(complaints, []);
}

test('in Chromium', async () => typesOver(await open()));
deep('in Firefox', async () => typesOver(await open({ start: launchFirefox })));

deep('an input method replaces a selection in Chromium', async () => {
  const { page, press, has, complaints } = await open();
  const devtools = await page.createCDPSession();
  await write(page, program);
  await page.focus(content);
  await press('Control', 'a');
  for (const text of ['n', 'ni']) await devtools.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  await devtools.send('Input.insertText', { text: '你' });
  await page.keyboard.type('!');
  await has('你!');
  assert.deepEqual(complaints, []);
});
