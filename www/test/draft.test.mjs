// Saving the learner's program in the browser, in Chromium.
import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import { content, look, upgraded, write } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const saved = 'Saved in this browser.';
const notSaved = /^This browser does not save your program\./;

let lesson;
let gate;
let page;
before(async () => {
  lesson = await openLesson();
  gate = await openGate(lesson.site.url);
  page = lesson.page;
});
after(async () => {
  await lesson.close();
  gate.stop();
});
beforeEach(() => page.bringToFront());

const stored = (on = page) => on.evaluate(() => localStorage.getItem('gossip-lesson.program'));
const isStored = (text, on = page) => on.waitForFunction((want) => localStorage.getItem('gossip-lesson.program') === want, {}, text);
const draft = (on = page) => on.$eval('#draft', (line) => line.innerText.trim());
const hasRun = (on = page) => on.$eval('#verdict', (verdict) => verdict.textContent !== '');

async function ready(on = page) {
  await on.waitForSelector('#status[data-state="ready"]');
  await upgraded(on);
}

async function reload(on = page) {
  await on.reload();
  await ready(on);
}

/** Opens another tab, with a script that runs before those of the page. */
async function open(script = () => {}) {
  const other = await lesson.browser.newPage();
  await other.bringToFront();
  await other.evaluateOnNewDocument(script);
  await other.goto(lesson.site.url);
  await ready(other);
  return other;
}

test('a program is saved as it is typed, is restored after a reload, and does not run', async () => {
  assert.equal(await draft(), saved);
  await lesson.write('');
  await page.focus(content);
  await page.keyboard.type('// grüße 😀');
  await isStored('// grüße 😀');
  await reload();
  assert.equal((await lesson.look()).text, '// grüße 😀');
  assert.equal(await hasRun(), false);
});

test('text typed just before leaving the page is saved too', async () => {
  await lesson.write('// in a hurry');
  await reload();
  assert.equal((await lesson.look()).text, '// in a hurry');
});

test('the starter program is not saved, so that a newer one is shown', async () => {
  await lesson.write('mine');
  await isStored('mine');
  page.once('dialog', (dialog) => dialog.accept());
  await page.click('#reset');
  await isStored(null);
});

deep('text typed before Go is ready is saved', async () => {
  const other = await lesson.browser.newPage();
  await other.bringToFront();
  const { asked, go } = gate.hold('page.wasm');
  await other.goto(gate.url);
  await asked;
  await write(other, 'early');
  go();
  await isStored('early', other);
  assert.equal((await look(other)).text, 'early');
  await other.close();
});

deep('if Go fails to load, Retry loses nothing', async () => {
  const other = await lesson.browser.newPage();
  await other.bringToFront();
  gate.refuse('page.wasm');
  await other.goto(gate.url);
  await other.waitForSelector('#status[data-state="failed"]');
  await write(other, 'written without Go');
  gate.open('page.wasm');
  await Promise.all([other.waitForNavigation(), other.click('#retry')]);
  await ready(other);
  assert.equal((await look(other)).text, 'written without Go');
  await other.close();
});

deep('the last tab to write wins, and tabs do not change each other', async () => {
  const [first, second] = [await open(), await open()];
  await first.bringToFront();
  await write(first, 'first');
  await isStored('first', first);
  await second.bringToFront();
  await write(second, 'second');
  await isStored('second', second);
  assert.equal((await look(first)).text, 'first');
  await first.close();
  assert.equal(await stored(second), 'second');
  await reload(second);
  assert.equal((await look(second)).text, 'second');
  await second.close();
});

deep('full storage does no harm and is reported once, and so is its end', async () => {
  const other = await open(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...args) {
      globalThis.tries = (globalThis.tries ?? 0) + 1;
      if (globalThis.full === true) throw new DOMException('full', 'QuotaExceededError');
      setItem.apply(this, args);
    };
    globalThis.said = [];
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver(() => globalThis.said.push(document.getElementById('draft').innerText.trim())).observe(
        document.getElementById('draft'),
        { subtree: true, childList: true, characterData: true, attributes: true },
      );
    });
  });
  await other.evaluate(() => {
    globalThis.full = true;
    globalThis.said.length = 0;
  });
  for (const text of ['one', 'two', 'three']) {
    const tries = await other.evaluate(() => globalThis.tries ?? 0);
    await write(other, text);
    await other.waitForFunction((before) => (globalThis.tries ?? 0) > before, {}, tries);
  }
  assert.match(await draft(other), notSaved);
  assert.equal((await other.evaluate(() => globalThis.said)).length, 1);
  await other.evaluate(() => {
    globalThis.full = false;
  });
  await write(other, 'four');
  await isStored('four', other);
  assert.equal(await draft(other), saved);
  assert.equal((await other.evaluate(() => globalThis.said)).length, 2);
  await other.close();
});

deep('blocked storage does no harm, and Reset can still be undone', async () => {
  const other = await open(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  assert.match(await draft(other), notSaved, 'before anything is written');
  await write(other, 'only here');
  other.once('dialog', (dialog) => dialog.accept());
  await other.click('#reset');
  assert.match(await draft(other), /The starter program is back\.\s+Undo\s+This browser does not save/);
  await other.$eval('#draft button', (button) => button.click());
  assert.equal((await look(other)).text, 'only here');
  assert.match(await draft(other), notSaved);
  await other.close();
});

deep('storage that answers anything but texts, and counts that nobody can have reached, do no harm', async () => {
  const strange = await open(() => {
    let i = 0;
    Storage.prototype.getItem = () => [1, undefined, {}, [], Symbol('no text')][i++ % 5];
  });
  assert.match((await look(strange)).text, /function gossipRound/, 'the starter program');
  await strange.close();
  const counting = await open(() => localStorage.setItem('gossip-lesson.progress', '-5 9223372036854775807 open'));
  assert.equal(await counting.$eval('#attempts', (line) => line.textContent), '');
  await counting.evaluate(() => localStorage.removeItem('gossip-lesson.progress'));
  await counting.close();
});

test('Reset asks first, and can be undone with a button', async () => {
  await lesson.write('// my work');
  page.once('dialog', (dialog) => dialog.accept());
  await page.click('#reset');
  assert.match((await lesson.look()).text, /^function gossipRound/);
  assert.match(await draft(), /^The starter program is back\.\s+Undo$/);
  await page.$eval('#draft button', (button) => button.click());
  const { text, focused } = await lesson.look();
  assert.equal(text, '// my work');
  assert.ok(focused);
  assert.equal(await draft(), saved);
  await isStored('// my work');
});

test('Reset can be undone in the editor, in one step', async () => {
  await lesson.write('// my work');
  page.once('dialog', (dialog) => dialog.accept());
  await page.click('#reset');
  await page.keyboard.type('x'); // Reset leaves the focus in the editor
  for (let step = 0; step < 2; step++) {
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
  }
  assert.equal((await lesson.look()).text, '// my work');
});

deep('Reset of the starter program asks nothing and offers nothing', async () => {
  const context = await lesson.browser.createBrowserContext();
  const other = await context.newPage();
  await other.goto(lesson.site.url);
  await ready(other);
  let asked = false;
  other.on('dialog', (dialog) => {
    asked = true;
    dialog.accept();
  });
  await other.click('#reset');
  assert.equal(asked, false);
  assert.equal(await draft(other), saved);
  await context.close();
});

test('the page has logged no errors', () => {
  assert.deepEqual(lesson.complaints, []);
});
