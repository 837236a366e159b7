// What is kept of each check: the attempts and their history, in Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { upgraded, write } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const push = solution.replace('[[a, b], [b, a]]', '[[a, b]]');
const broken = `${solution}\n}`;
const saved = 'gossip-lesson.attempts';

let lesson;
let page;
before(async () => {
  lesson = await openLesson();
  ({ page } = lesson);
});
after(() => lesson.close());

async function check(program, on = page) {
  await write(on, program);
  await on.$eval('#check', (button) => button.click());
  await on.waitForFunction(
    () => document.getElementById('report-verdict').textContent !== '' && !document.getElementById('report').hasAttribute('aria-busy'),
  );
}

/** Opens the history unless it is open, and resolves to its lines. */
async function history(on = page) {
  await on.$eval('#tab-report', (tab) => tab.click());
  await on.$eval('#history', (details) => {
    details.open = true;
  });
  const count = Number(/\d+/.exec(await on.$eval('#history-title', (title) => title.textContent))[0]);
  await on.waitForFunction((n) => document.querySelectorAll('#history-list > li').length === n, {}, count);
  return on.$$eval('#history-list > li > p:first-child', (all) =>
    all.map((p) => `${p.querySelector('.mark').textContent}${p.textContent.split(/[AP]M/)[1]}`),
  );
}

/** Presses a button of the nth attempt. */
const press = (label, n, on = page) =>
  on.$$eval(
    '#history-list > li',
    (all, index, wanted) => [...all[index].querySelectorAll('button')].find((button) => button.firstChild.data === wanted).click(),
    n,
    label,
  );

/** What there is to say of a comparison, once it is there. */
const compared = async (on = page) =>
  (await on.waitForFunction(() => document.querySelector('.compared-attempt > p[tabindex]:not(:empty)')?.textContent)).jsonValue();

const inside = (selector) => `.compared-attempt .difference > div >>> ${selector}`;

const draft = (on = page) => on.$eval('#draft', (line) => line.innerText.trim());

/** Opens another page of the lesson, in storage of its own, with a script that runs before those of the page. */
async function open(script = () => {}, ...args) {
  const other = await (await lesson.browser.createBrowserContext()).newPage();
  await other.evaluateOnNewDocument(script, ...args);
  await other.goto(lesson.site.url);
  await other.waitForSelector('#status[data-state="ready"]');
  await upgraded(other);
  return other;
}

test('each check is an attempt, the same text is one, and each can be compared and restored', async () => {
  assert.equal(await page.$eval('#history', (details) => details.hidden), true);
  await check(push);
  await check(broken);
  await check(push);
  assert.deepEqual(await history(), ['Failed, 7 stages right', 'Failed']);

  await lesson.write(`// later\n${push}`);
  await press('Compare', 0);
  assert.equal(await compared(), '1 line differs.');
  assert.match(
    await page.$eval('.compared-attempt', (body) => body.textContent),
    /Right in this attempt: Newer entries move in one direction; /,
  );
  const changed = await page.$$eval(inside('.cm-insertedLine'), (lines) => lines.map((line) => line.textContent));
  assert.deepEqual(changed, ['// later']);
  assert.equal(await page.$(inside('.cm-deletedLine')), null);

  await press('Restore', 1);
  assert.deepEqual(await page.evaluate(() => document.activeElement.id), 'editor');
  assert.equal((await lesson.look()).text, broken);
  assert.match(await draft(), /^Your attempt of .* is back\.\s+Undo$/);
  await page.$eval('#draft button', (button) => button.click());
  assert.equal((await lesson.look()).text, `// later\n${push}`);
});

test('stages that were right before are told from those of the last check, in words', async () => {
  await check(push);
  await check(broken);
  const shown = () => page.$eval('#stages', (stages) => stages.querySelector('[data-stage=ties]').innerText.split('\n')[0]);
  await page.click('#tab-report');
  assert.equal(await lesson.textOf('stages-count'), '0 of 9 stages are right in your last check. 7 more were right before.');
  assert.equal(await shown(), 'Equal versions move nothing (done in an earlier check)');
  await page.reload();
  await page.waitForSelector('#status[data-state="ready"]');
  assert.equal(await lesson.textOf('stages-count'), '0 of 9 stages are right in your last check. 7 more were right before.');
  assert.deepEqual(await history(), ['Failed', 'Failed, 7 stages right']);
});

test('a new report begins with its headline, even if the list that it makes anew has had the focus', async () => {
  const other = await open();
  await check(push, other);
  await history(other);
  await press('Compare', 0, other);
  const focused = (selector) => other.waitForFunction((wanted) => document.activeElement.matches(wanted), {}, selector);
  await focused('.compared-attempt > p');
  for (const key of ['Control', 'Shift', 'Enter']) await other.keyboard.down(key);
  for (const key of ['Enter', 'Shift', 'Control']) await other.keyboard.up(key);
  await focused('#history-title');
  assert.equal(await other.$eval('#report', (panel) => panel.scrollTop), 0);
  await other.close();
});

deep('in a narrow window the comparison is one text, and nothing scrolls sideways', async () => {
  await check(push);
  await page.setViewport({ width: 390, height: 800 });
  await page.$eval('#view-editor', (button) => button.click());
  await lesson.write(solution);
  await history();
  await press('Compare', 0);
  assert.equal(await compared(), '1 line differs.');
  assert.deepEqual(await page.$$eval(inside('.cm-deletedLine'), (lines) => lines.length), 1);
  const wide = await page.$$eval(`.compared-attempt, .compared-attempt *, ${inside('*')}`, (all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX !== 'visible').map((one) => one.className),
  );
  assert.deepEqual(
    wide.filter((name) => name !== 'visually-hidden'),
    [],
  );
  await page.$eval('#view-lesson', (button) => button.click());
  await page.setViewport({ width: 1280, height: 800 });
});

deep('deleting them asks first, and can be undone', async () => {
  await check(push);
  const before = await history();
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.$eval('#history-clear', (button) => button.click());
  assert.deepEqual(await history(), before);
  page.once('dialog', (dialog) => dialog.accept());
  await page.$eval('#history-clear', (button) => button.click());
  assert.deepEqual(await history(), []);
  assert.equal(await page.evaluate((name) => localStorage.getItem(name), saved), null);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'history-title');
  await page.$eval('#draft button', (button) => button.click());
  assert.deepEqual(await history(), before);
});

deep('a check of one case, or one that is stopped, hides nothing that is known of a program', async () => {
  await check(push);
  await page.evaluate(() => {
    location.hash = 'seed=1&case=2';
  });
  await page.waitForSelector('#choice:not([hidden])');
  await page.click('#check-case');
  await page.waitForFunction(() => document.getElementById('report-body').textContent.includes('Only case 2'));
  assert.equal((await history())[0], 'Failed, 7 stages right');
  await lesson.write(solution);
  await page.click('#check-case');
  await page.waitForFunction(() => document.getElementById('report-verdict').dataset.verdict === 'pass');
  assert.match(await page.$eval('#history-list', (list) => list.textContent), /Only case 2 of seed 1: /);
  await page.click('#all-cases');
  await check(solution);
  assert.equal((await history())[0], 'Passed, 9 stages right');
});

deep('a text beyond the limits is not kept, and the page says so', async () => {
  const before = await history();
  await check(`${solution}\n//${'x'.repeat(20_000)}`);
  assert.equal(await draft(), 'This program has more than 20,000 characters. It is not kept among your attempts.');
  assert.deepEqual(await history(), before);
});

deep('with the keyboard alone: open, compare, hide, restore', async () => {
  await check(push);
  await check(solution);
  await page.$eval('#history', (details) => {
    details.open = false;
  });
  await page.focus('#history-title');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#history-list button');
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  const next = async (label) => {
    do await page.keyboard.press('Tab');
    while (!(await focused()).startsWith(label));
  };
  await next('Compare');
  await next('Compare the attempt of');
  await page.keyboard.press('Enter');
  assert.match(await compared(), /^\d lines? differs?\.$/);
  assert.equal(await focused(), await compared());
  await next('Hide');
  await page.keyboard.press('Enter');
  assert.match(await focused(), /^Compare the attempt of/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal((await lesson.look()).text, push);
});

deep('the menu leads to them', async () => {
  await check(push);
  await page.click('#tab-output');
  await page.$eval('#history', (details) => {
    details.open = false;
  });
  await page.focus('#menu-open');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#menu:popover-open');
  await page.focus('#history-open');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#menu:not(:popover-open)');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'history-title');
  await page.waitForSelector('#history-list button');
  await page.waitForFunction(() => {
    const { top, bottom } = document.getElementById('history-title').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
});

deep('what another tab has checked is kept, too', async () => {
  const other = await open();
  await check('let other;', other);
  const third = await other.browserContext().newPage();
  await third.goto(lesson.site.url);
  await third.waitForSelector('#status[data-state="ready"]');
  await upgraded(third);
  await check('let third;', third);
  await other.bringToFront();
  await check('let again;', other);
  assert.equal((await history(other)).length, 3);
  await other.browserContext().close();
});

for (const [name, script] of [
  [
    'blocked',
    () => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    },
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
]) {
  deep(`with ${name} storage they are kept for this visit, and the page says so`, async () => {
    const other = await open(script);
    await check('let a;', other);
    await check('let b;', other);
    assert.equal((await history(other)).length, 2);
    assert.match(await other.$eval('#history-note', (note) => note.textContent), /^This browser does not save your attempts\./);
    await press('Restore', 1, other);
    assert.match(await draft(other), /is back\./);
    await other.browserContext().close();
  });
}

for (const [name, text] of [
  ['malformed', 'attempts 1\n1 "fail" "" "" "let kept;"\n1 "fail" "\n{}\n'],
  [
    'hostile',
    `attempts 1\n1 "fail" "<img src=x onerror=alert(1)>\u202e" "ties constructor <b>" ${JSON.stringify('<script>alert(1)</script>')}\n`,
  ],
  ['of another version', 'attempts 2\n1 "fail" "" "" "let kept;"\n'],
  ['huge', `attempts 1\n${'1 "fail" "" "" "x"\n'.repeat(200_000)}`],
]) {
  deep(`a history that is ${name} does no harm`, async () => {
    const other = await open(
      (key, value) => {
        if (localStorage.getItem('seen') === null) localStorage.setItem(key, value);
        localStorage.setItem('seen', '');
      },
      saved,
      text,
    );
    const kept = name === 'malformed' || name === 'hostile' ? 1 : 0;
    assert.equal(await other.$eval('#history', (details) => details.hidden), kept === 0);
    await check('let a;', other);
    assert.equal((await history(other)).length, kept + 1);
    if (kept === 1) await press('Compare', 1, other);
    assert.equal(await other.$('#history :is(img, script, b)'), null);
    await other.browserContext().close();
  });
}

test('the page has logged no errors', () => assert.deepEqual(lesson.complaints, []));
