// Links that contain a program, in Chromium: made, opened, damaged and hostile.
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { after, before } from 'node:test';
import { look, upgraded, write } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';
import { pack, unpack } from '../src/page/pack.js';

const encode = (bytes) => deflateRawSync(bytes).toString('base64url');
const hash = (program) => `#code=${encode(Buffer.from(program))}`;
const own = '// my own program';
const shared = 'console.log("from a link");';

let lesson;
before(async () => {
  lesson = await openLesson();
  await lesson.browser.defaultBrowserContext().overridePermissions(lesson.site.url, ['clipboard-read', 'clipboard-write']);
});
after(() => lesson.close());

/** Opens an address of the lesson in a fresh browser, or in one that has a draft. */
async function open(fragment, program) {
  const context = await lesson.browser.createBrowserContext();
  const page = await context.newPage();
  if (program !== undefined) {
    await page.goto(`${lesson.site.url}icon.svg`);
    await page.evaluate((text) => localStorage.setItem('gossip-lesson.program', text), program);
  }
  await page.goto(lesson.site.url + fragment);
  await ready(page);
  return { page, close: () => context.close() };
}

async function ready(page) {
  await page.waitForSelector('#status[data-state="ready"]');
  await upgraded(page);
}

const draft = (page) => page.$eval('#draft', (line) => line.innerText.trim());
const says = (page, words) => page.waitForFunction((want) => document.getElementById('draft').innerText.includes(want), {}, words);
const fragmentOf = (page) => page.evaluate(() => location.hash);
const hasRun = (page) => page.$eval('#verdict', (verdict) => verdict.textContent !== '');

async function share(program) {
  await lesson.write(program);
  await lesson.page.bringToFront();
  await lesson.page.evaluate(() => document.querySelector('#draft input')?.remove()); // of an earlier link
  await lesson.page.click('#share');
  await lesson.page.waitForSelector('#draft input');
  await says(lesson.page, 'Link copied.');
  return lesson.page.$eval('#draft input', (field) => field.value);
}

for (const [name, program] of [
  ['an empty program', ''],
  ['one with other scripts and emoji', '// žluťoučký 中文 👩‍💻 \u2028 \0\nconsole.log("😀");\n'],
  ['one of 100 kB', Array.from({ length: 4000 }, (_, i) => `const v${i} = ${Math.imul(i, 2654435761)};`).join('\n')],
]) {
  deep(`a link restores ${name}, and does not run it`, async () => {
    const link = await share(program);
    assert.ok(link.startsWith(`${lesson.site.url}#code=`));
    assert.match(link.split('#code=')[1], /^[\w-]+$/);
    const { page, close } = await open(link.slice(lesson.site.url.length));
    await says(page, 'This is the program from the link. It has not run.');
    assert.equal((await look(page)).text, program);
    assert.equal(await hasRun(page), false);
    assert.equal(await fragmentOf(page), '');
    assert.equal(await page.$('#draft button'), null);
    await close();
  });
}

test('the link is on the clipboard, and opens in the same page', async () => {
  const link = await share(shared);
  assert.equal(await lesson.page.evaluate(() => navigator.clipboard.readText()), link);
  await lesson.write(own);
  assert.equal(await draft(lesson.page), 'Saved in this browser.', 'a link to another program takes no room');
  await lesson.page.evaluate((to) => {
    location.hash = to;
  }, new URL(link).hash);
  await says(lesson.page, 'This is the program from the link.');
  assert.equal((await lesson.look()).text, shared);
  await lesson.page.$eval('#draft button', (button) => button.click());
  assert.equal((await lesson.look()).text, own);
});

test('no link ends with a sign, which chat programs would cut off', async () => {
  const ended = (convert, text) =>
    new Promise((resolve) => {
      convert(text, (result) => resolve(result.text));
    });
  let lengthened = 0;
  for (let i = 0; i < 300; i++) {
    const program = Array.from({ length: 20 + i }, (_, j) => `f(${i * j});`).join('\n'); // enough of it to end in any way
    const packed = await ended(pack, program);
    assert.match(packed, /^[\w-]*[A-Za-z0-9]$/);
    assert.equal(await ended(unpack, packed), program);
    if (packed.length % 4 === 1) {
      lengthened++;
      assert.equal(await ended(unpack, packed.slice(0, -1)), program, 'an older link');
    }
  }
  assert.ok(lengthened > 0);
});

test('the length of a long link is told', async () => {
  const link = await share(Array.from({ length: 600 }, (_, i) => `f(${Math.imul(i, 2654435761)});`).join('\n'));
  assert.ok(link.length > 2000);
  assert.match(
    await draft(lesson.page),
    new RegExp(`It has ${link.length.toLocaleString('en')} characters: some programs cut off such long links\\.`),
  );
  await share(shared);
  assert.doesNotMatch(await draft(lesson.page), /cut off/);
});

deep('if the clipboard is blocked, the link is selected to be copied by hand', async () => {
  const { page, close } = await open('');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await write(page, shared);
  await page.click('#share');
  await says(page, 'Copy this link.');
  const { value, selection, readOnly, focused } = await page.$eval('#draft input', (field) => ({
    value: field.value,
    readOnly: field.readOnly,
    focused: document.activeElement === field,
    selection: field.value.slice(field.selectionStart, field.selectionEnd),
  }));
  assert.ok(readOnly && focused);
  assert.equal(selection, value);
  assert.ok(value.startsWith(`${lesson.site.url}#code=`));
  await close();
});

test('a program that is too long for a link is reported as such', async () => {
  await lesson.write('x'.repeat(200_001));
  await lesson.page.click('#share');
  await says(lesson.page, 'The program is too long for a link.');
  await share('😀'.repeat(50_000)); // 200,000 bytes
});

deep('a link does not cost learners the program that they had before', async () => {
  const { page, close } = await open(hash(shared), own);
  await says(page, 'Your own program is kept.');
  assert.equal((await look(page)).text, shared);
  await page.waitForFunction((text) => localStorage.getItem('gossip-lesson.program') === text, {}, shared);
  await page.reload();
  await ready(page);
  assert.equal((await look(page)).text, shared);
  assert.match(await draft(page), /^Your own program is kept\.\s+Back to your own program$/);
  await page.$eval('#draft button', (button) => button.click());
  assert.equal((await look(page)).text, own);
  await page.reload();
  await ready(page);
  assert.equal((await look(page)).text, own);
  assert.equal(await page.$('#draft button'), null);
  assert.equal(await hasRun(page), false);
  await close();
});

deep('a second link asks before it replaces a changed program from the first', async () => {
  const { page, close } = await open(hash(shared), own);
  await says(page, 'Your own program is kept.');
  await write(page, 'edited');
  const answers = [false, true];
  page.on('dialog', (dialog) => (answers.shift() ? dialog.accept() : dialog.dismiss()));
  const follow = (fragment) =>
    page.evaluate((to) => {
      location.hash = to;
    }, fragment);
  await follow(hash('second'));
  await page.waitForFunction(() => location.hash === '');
  assert.equal((await look(page)).text, 'edited');
  await follow(hash('second'));
  await says(page, 'This is the program from the link.');
  assert.equal((await look(page)).text, 'second');
  assert.deepEqual(answers, []);
  await page.$eval('#draft button', (button) => button.click());
  assert.equal((await look(page)).text, own);
  await close();
});

const whole = encode(Buffer.from('console.log("a program of some length, to be cut short");'));
for (const [name, packed, words] of [
  ['nothing', '', 'The link is damaged'],
  ['other characters', 'a*b', 'The link is damaged'],
  ['escaped characters', '%00%ff', 'The link is damaged'],
  ['a length that base64 does not have', 'AAAAA', 'The link is damaged'],
  ['an end that is missing', whole.slice(0, -6), 'The link is damaged'],
  ['a beginning that is missing', whole.slice(6), 'The link is damaged'],
  ['more after its end', `${whole.slice(0, -2)}AAAAAAAA`, 'The link is damaged'],
  ['bytes that are no text', encode(Buffer.from([0x61, 0xff, 0xfe])), 'The link is damaged'],
  ['a program of one byte too many', encode('x'.repeat(200_001)), 'too long'],
  ['100 MB of zeros', encode(Buffer.alloc(100e6)), 'too long'],
]) {
  deep(`a link with ${name} changes nothing, and says why`, async () => {
    const { page, close } = await open(`#code=${packed}`, own);
    await says(page, words);
    assert.equal((await look(page)).text, own);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).join()), 'gossip-lesson.program');
    await close();
  });
}

test('the page has logged no errors', () => {
  assert.deepEqual(lesson.complaints, []);
});
