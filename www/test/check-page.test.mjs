// The Check button and its report in Chromium, by clicks and keys.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { content, write } from './support/editor.mjs';
import { openLesson, prepared } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const www = join(import.meta.dirname, '..');
const solution = readFileSync(join(www, 'lesson/solution.js'), 'utf8');
const tieMoves = solution.replace('entry.version > ', 'entry.version >= ');
const endless = 'console.log("before");\nfor (;;);\nfunction gossipRound() {}\nfunction spreadInfo() {}';

let lesson;
let page;
before(async () => {
  lesson = await openLesson();
  page = lesson.page;
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]); // so that buttons do not move while they are clicked
});
after(() => lesson.close());
beforeEach(() => page.bringToFront());

/** Waits for the check in progress to end; resolves to its verdict in words. */
async function concluded(on = page) {
  await on.waitForFunction(() => document.getElementById('report-verdict').textContent !== '');
  return on.$eval('#report-verdict strong', (word) => word.textContent);
}

async function check(code) {
  await lesson.write(code);
  await page.click('#check');
  return concluded();
}

const report = () => page.$eval('#report', (panel) => panel.innerText);
const texts = (selector) => page.$$eval(selector, (found) => found.map((element) => element.textContent));
const caret = async () => {
  const { focused, head } = await lesson.look();
  return focused ? head : -1;
};
const selectCase = (hash) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

async function press(...keys) {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

test('before the first check the report says how to check', async () => {
  await page.click('#tab-report');
  assert.match(await report(), /Nothing has been checked yet\. Press Check, or Ctrl or Cmd \+ Shift \+ Enter/);
  await page.click('#tab-output');
});

test('the starter fails in both functions', async () => {
  await page.click('#check');
  assert.equal(await concluded(), 'Failed');
  assert.deepEqual(await texts('.finding h3'), ['gossipRound fails', 'spreadInfo fails']);
  assert.equal((await texts('.help')).length, 2);
});

test('the solution passes, and the report describes its reading', async () => {
  assert.equal(await check(solution), 'Passed');
  assert.deepEqual(await texts('.finding h3'), ['gossipRound passes', 'spreadInfo passes']);
  const words = await report();
  assert.match(words, /Right in all \d+ cases\./);
  assert.match(words, /Your spreadInfo writes a version one higher than the node’s own and gossips /);
  assert.match(words, / gossips with every other node in ascending order, three times over\./);
  assert.doesNotMatch(words, /The lesson’s own/);
});

test('a program that passes leads on to the lab, which plays it, and one that fails does not', async () => {
  const links = () => page.$$eval('#report-body a', (all) => all.map((link) => link.getAttribute('href')));
  assert.equal(await check(solution), 'Passed');
  assert.deepEqual(await links(), ['lab.html#own-title']);
  assert.equal(await check(tieMoves), 'Failed');
  assert.deepEqual(await links(), []);
});

deep('where the browser saves nothing, the link to the lab contains the program', async () => {
  const other = await (await lesson.browser.createBrowserContext()).newPage();
  await other.evaluateOnNewDocument(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await other.goto(lesson.site.url);
  await other.waitForSelector('#status[data-state="ready"]');
  await write(other, solution);
  await other.$eval('#check', (button) => button.click());
  await other.waitForSelector('#report-verdict[data-verdict="pass"]');
  await other.waitForFunction(() => document.querySelectorAll('a[href^="lab.html#code="]').length === 2); // and the lesson's own
  await other.$eval('#report-body a', (link) => link.click());
  await other.waitForFunction(() => document.getElementById('own-program')?.textContent.includes('gossipRound'));
  assert.match(await other.$eval('#own-about', (about) => about.textContent), /^This plays the program from the link/);
  await other.waitForFunction(() => {
    const { top, bottom } = document.getElementById('own-title').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await other.browserContext().close();
});

deep('another correct reading passes and is compared with that of the lesson', async () => {
  assert.equal(await check(solution.replace('round < 3', 'round < 1')), 'Passed');
  assert.match(await report(), /ascending order, once\. The lesson’s own writes .* three times over\. The lesson allows both/);
});

deep('what is not as the task says is noted, with an example, and passes', async () => {
  assert.equal(await check(solution.replace('const version =', 'const version = 1; void')), 'Passed');
  assert.match(await page.$eval('#report-verdict', (verdict) => verdict.textContent), /^Passed Right in all \d+ cases, with 1 note\.$/);
  assert.match(await page.$eval('.hazard', (note) => note.innerText), /^Note: The version of a new value is always 1\n+The task asks for/);
  assert.deepEqual(await texts('#report thead th'), ['Node', 'Key', 'Before', 'The lesson’s', 'Yours']);
  assert.deepEqual(await texts('#report pre code'), ['spreadInfo(nodes, "x", "a", 0)\nspreadInfo(nodes, "x", "b", 0)']);
  assert.deepEqual(await texts('#report .changes'), ['→changes to: "b" v2', '→changes to: "b" v2']);
  assert.deepEqual(await texts('#report .differs'), ['≠differs: "b" v1', '≠differs: "a" v1']);
});

test('a hazard is explained and does not make a program fail', async () => {
  assert.equal(await check(solution.replace('{ ...entry }', 'entry')), 'Passed');
  assert.match(await page.$eval('.hazard', (note) => note.innerText), /^Worth knowing: Nodes share entry objects\n+.*copy/s);
});

test('one bug shows what it behaves like and the entry that differs, and helps step by step', async () => {
  assert.equal(await check(tieMoves), 'Failed');
  const words = await report();
  assert.match(words, /gossipRound behaves as if on equal versions the source overwrites the target; spreadInfo passes\./);
  assert.match(words, /Both nodes have version \d+ of "x"\. That is a tie/);
  assert.deepEqual(await texts('.finding h3'), ['gossipRound fails', 'spreadInfo passes']);
  assert.deepEqual(await texts('#report thead th'), ['Node', 'Key', 'Before', 'Expected', 'Yours']);
  assert.deepEqual(await texts('#report tbody th'), ['0', 'x', '1', 'x']);
  const [different, ...others] = await texts('#report .differs');
  assert.match(different, /^≠differs: "a" v\d+$/);
  assert.deepEqual(others, []);
  assert.deepEqual(await texts('#report pre:first-of-type code'), ['gossipRound(nodes, 0, 1)']);
  assert.ok(await page.$eval('.differs .sign', (sign) => sign.getAttribute('aria-hidden') === 'true'));
  for (const region of await page.$$('#report [role="region"]')) {
    assert.ok(await region.evaluate((element) => element.tabIndex === 0 && element.getAttribute('aria-label') !== ''));
  }

  assert.doesNotMatch(words, /On a tie nothing moves|Line \d+ replaced/, 'help comes when it is asked for');
  await page.click('.help button');
  assert.match(await report(), /On a tie nothing moves: use > and not >=/);
  await page.click('.help > button');
  assert.match(await report(), /Line 9 replaced "x" at node 1: "b" v\d by "a" v\d\. It should stay as it was\./);
  assert.equal(await page.$('.pointed'), null);
  await page.click('.step .place:last-child');
  assert.equal(await caret(), tieMoves.indexOf('to[key] = '));
  assert.deepEqual(await texts('.pointed .differs'), [different]);

  await page.waitForSelector('.help > button'); // when a repair is found
  await page.click('.help > button');
  assert.match(await report(), /Line 8, column \d+ change >= to >\. With this change the program passes\./);
  assert.equal(await page.$('.help > button'), null);
});

test('Stop ends the search for a repair and leaves the report', async () => {
  await lesson.write(tieMoves);
  await page.click('#check');
  await concluded();
  await page.evaluate(() => document.getElementById('stop').click());
  assert.match(await report(), /^Failed\s+gossipRound behaves as if/);
  await page.waitForSelector('#stop:disabled');
});

test('a report says that it is about another program as soon as the program changes', async () => {
  await check(tieMoves);
  assert.equal(await lesson.textOf('outdated-text'), '');
  assert.ok(await page.$eval('#report-outdated', (line) => line.hidden));
  await page.focus(content);
  await page.keyboard.type(' ');
  assert.match(await report(), /^Your program has changed since this check\.\s+Check again/);
  await page.keyboard.press('Backspace');
  assert.doesNotMatch(await report(), /has changed/, 'it is the same program again');
  await page.keyboard.type(' ');
  await page.click('#check-again');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'check');
  assert.equal(await concluded(), 'Failed');
  assert.doesNotMatch(await report(), /has changed/);
});

test('a counterexample can be added to the program, run, and taken out again', async () => {
  await check(tieMoves);
  const [, add] = await page.$$('.actions button');
  assert.equal(await add.evaluate((button) => button.textContent), 'Add to my program');
  await add.click();
  const { text, head } = await lesson.look();
  assert.ok(text.startsWith(`${tieMoves.trimEnd()}\n\n// Found by Check\n{\n  const nodes = [`), text);
  assert.equal(head, tieMoves.trimEnd().length + 2);
  assert.match(await lesson.textOf('draft'), /The example is at the end of your program/);
  await page.click('#run');
  await lesson.ended();
  const [, expected] = /expected: (.*)/.exec(text);
  const printed = (await lesson.lines()).at(-1);
  assert.match(printed, /^log: \[\{"x":\{"value":"a"/);
  assert.notEqual(printed, `log: ${expected}`);
  await page.evaluate(() => document.querySelector('#draft button').click());
  assert.equal((await lesson.look()).text, tieMoves);
});

deep('a key that a node does not know is said to be unknown', async () => {
  await check('function gossipRound() {}\nfunction spreadInfo() {}');
  assert.ok((await texts('#report td')).includes('unknown'));
});

test('the place of a syntax error is a button that moves the caret there', async () => {
  const code = `${'// ä😀\n'.repeat(60)}function gossipRound( {\n`;
  assert.equal(await check(code), 'Failed');
  assert.deepEqual(await texts('.finding h3'), ['The program fails']);
  assert.doesNotMatch(await report(), /cases from seed/, 'none was tried');
  const place = /^Go to line (\d+), column (\d+)$/.exec((await texts('.place'))[0]);
  await page.click('.place');
  const at =
    code
      .split('\n')
      .slice(0, place[1] - 1)
      .join('\n').length +
    1 +
    Number(place[2]) -
    1;
  assert.equal(await caret(), at);
  assert.ok((await lesson.look()).scrollTop > 0);
});

deep('the place of a throw is a button too, even if the program has become shorter', async () => {
  await check('function gossipRound(nodes) {\n  nodes.x.y;\n}\nfunction spreadInfo() {}');
  await page.click('.place');
  assert.equal(await caret(), 'function gossipRound(nodes) {\n  nodes.x.'.length);
  await lesson.write('short');
  await page.click('.place');
  assert.equal(await caret(), 5);
});

deep('an endless loop is stopped, and the page responds meanwhile', async () => {
  await lesson.write(endless);
  await page.click('#check');
  assert.equal(await page.$eval('#checking', (state) => state.innerText), 'Checking…');
  await page.focus(content);
  await page.keyboard.type('// typed');
  assert.match((await lesson.look()).text, /\/\/ typed/);
  assert.equal(await concluded(), 'Failed');
  assert.match(await report(), /does not finish/);
  assert.equal(await page.$eval('.place', (button) => button.innerText), 'Go to line 2, column 1');
  assert.ok(await page.$eval('#checking', (state) => state.hidden));
});

deep('Stop and Esc end a check', async () => {
  const slow = solution.replace('{', '{ for (let i = 0; i < 2e7; i++);'); // each case is quick, but all together take long
  for (const stop of [() => page.click('#stop'), () => page.keyboard.press('Escape')]) {
    await lesson.write(slow);
    await page.click('#check');
    await page.waitForSelector('#stop:not(:disabled)');
    await stop();
    assert.equal(await concluded(), 'Stopped');
    assert.ok(await page.$eval('#stop', (button) => button.disabled));
    assert.equal(await check(solution), 'Passed');
  }
});

deep('a run ends a check, and a check ends a run', async () => {
  await lesson.write(endless);
  await page.click('#check');
  await lesson.write('console.log("ran")');
  await page.click('#run');
  assert.match(await lesson.ended(), /^Finished/);
  assert.deepEqual(await lesson.lines(), ['log: ran']);
  assert.ok(await page.$eval('#output', (panel) => !panel.hidden));
  await lesson.write(endless);
  await page.click('#run');
  assert.equal(await check(solution), 'Passed');
  assert.match(await lesson.textOf('verdict'), /^Stopped/);
});

test('Ctrl+Shift+Enter checks and leaves the focus alone', async () => {
  await lesson.write(solution);
  await page.focus(content);
  await press('Control', 'Shift', 'Enter');
  assert.equal(await concluded(), 'Passed');
  assert.notEqual(await caret(), -1);
});

deep('Check pressed twenty times leaves one report', async () => {
  await lesson.write(solution);
  await page.evaluate(() => {
    for (let i = 0; i < 20; i++) document.getElementById('check').click();
  });
  assert.equal(await concluded(), 'Passed');
  for (let i = 0; i < 20; i++) await page.click('#check');
  assert.equal(await concluded(), 'Passed');
  await lesson.run('console.log(1);'); // a check that is still running would end it
  assert.match(await lesson.textOf('verdict'), /^Finished/);
  assert.deepEqual(await texts('#report-verdict strong'), ['Passed']);
  assert.deepEqual(await texts('.finding h3'), ['gossipRound passes', 'spreadInfo passes']);
  assert.deepEqual(lesson.complaints, []);
});

deep('text typed during a check is not checked', async () => {
  await lesson.write(tieMoves);
  await page.click('#check');
  await lesson.write(solution);
  assert.equal(await concluded(), 'Failed');
});

test('a check is announced once', async () => {
  await page.evaluate(() => {
    globalThis.said = [];
    const watch = new MutationObserver((changes) => {
      const regions = new Set(
        changes.map(({ target }) => (target.closest ?? target.parentElement.closest).call(target, '[role="status"], [aria-live]')),
      );
      for (const region of regions) if (region?.textContent) said.push(region.textContent);
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await check(solution);
  const said = await page.evaluate(() => globalThis.said);
  assert.equal(said.length, 1);
  assert.match(said[0], /^Passed Right in all \d+ cases\.$/);
});

test('one case can be checked alone; a link to it selects it and runs nothing', async () => {
  await check(tieMoves);
  await page.click('.actions button:last-child');
  assert.equal(await concluded(), 'Failed');
  const [, seed, number] = /^#seed=(\d+)&case=(\d+)$/.exec(await page.evaluate(() => location.hash));
  const onlyThis = new RegExp(`Only case ${number} of seed ${seed} was checked\\.`);
  assert.match(await report(), onlyThis);
  assert.equal(await lesson.textOf('choice-text'), `Case ${number} of seed ${seed} selected`);
  assert.deepEqual(await texts('.actions button'), ['Step through', 'Add to my program']);

  await page.reload(); // as when somebody follows the link from elsewhere
  await page.waitForSelector('#status[data-state="ready"]');
  await prepared(page); // everything that a visit loads is loaded
  assert.equal(await lesson.textOf('choice-text'), `Case ${number} of seed ${seed} selected`);
  assert.equal(await lesson.textOf('report-verdict'), '');
  assert.ok(await page.$eval('#report', (panel) => !panel.hidden));

  await lesson.write(tieMoves);
  await page.click('#check-case');
  assert.equal(await concluded(), 'Failed');
  assert.match(await report(), onlyThis);
  assert.deepEqual(await texts('.finding h3'), ['gossipRound fails', 'spreadInfo not checked']);

  await page.click('#all-cases');
  assert.ok(await page.$eval('#choice', (panel) => panel.hidden));
  assert.equal(await page.evaluate(() => location.hash), '');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'check');
  assert.equal(await check(solution), 'Passed');
  assert.match(await report(), /\d+ cases from seed \d+/);
});

deep('other links are ignored, and a case that does not exist cannot be checked', async () => {
  await selectCase('#task');
  assert.ok(await page.$eval('#choice', (panel) => panel.hidden));
  await selectCase('#seed=1&case=99999');
  await page.waitForSelector('#choice:not([hidden])');
  await page.click('#check-case');
  assert.equal(await concluded(), 'Could not check');
  assert.match(await report(), /"case" must be an integer from 0 to \d+, got 99999/);
  await page.click('#all-cases');
});

test('what the program printed during the check is folded away, and shown as text once', async () => {
  await check(`${solution}\nconsole.log('<b>first</b>');\nconsole.warn('second');`);
  // Their texts, not what is laid out of them: lines out of view are not.
  const shown = () =>
    page.$$eval('#report details .console .line', (lines) => lines.map(({ textContent, className }) => [className, textContent]));
  const toggle = async (open) => {
    await page.click('#report details:has(.console) summary');
    await page.waitForFunction((state) => document.querySelector('#report details:has(.console)').open === state, {}, open);
  };
  assert.deepEqual(await shown(), []);
  for (const open of [true, false, true]) await toggle(open);
  await page.waitForSelector('#report details .console .line.warn'); // the last one
  assert.deepEqual(await shown(), [
    ...[0, 1, 2, 3].map((i) => ['line log', `node-${i} leader: node-0`]), // by the solution
    ['line log', '<b>first</b>'],
    ['line warn', 'second'],
  ]);
});

test('arrow keys move between the tabs', async () => {
  await page.focus('#tab-report');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-output');
  assert.deepEqual(await page.$$eval('[role="tabpanel"]', (panels) => panels.map((panel) => panel.hidden)), [false, true, true, true]);
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await page.$$eval('[role="tab"]', (tabs) => tabs.map((tab) => tab.getAttribute('aria-selected'))), [
    'false',
    'true',
    'false',
    'false',
  ]);
  await page.keyboard.press('End');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-solution');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-output');
});

const hostile = `
  const bad = '<img src=x onerror=document.title=1> \\u202e' + 'y'.repeat(10000);
  console.log(bad);
  function gossipRound(nodes, source, target) {
    nodes[target].state[bad] = { value: bad, version: bad };
    for (let i = 0; i < 100; i++) nodes[target].state['key' + i] = i;
    nodes[target].state = { ...nodes[target].state, bare: [bad] };
    for (let i = 0; i < 50; i++) nodes.push({ state: i === 0 ? bad : i });
  }
  function spreadInfo() { throw new Error(bad); }`;

deep('whatever a program leaves behind is shown as text, up to a limit', async () => {
  const requests = lesson.site.log.length;
  assert.equal(await check(hostile), 'Failed');
  assert.equal(await page.$('#report img'), null);
  const title = await page.title();
  assert.match(title, /^Gossip Protocol/);
  const shown = await report();
  assert.ok(shown.includes('<img src=x onerror=document.title=1>'));
  assert.ok(!shown.includes('\u202e'));
  assert.ok(shown.length < 20_000, `${shown.length} characters`);
  const rows = await texts('#report tbody tr');
  assert.ok(
    rows.some((row) => row.includes('no node≠differs: ')),
    rows.join('\n'),
  );
  assert.ok(rows.length < 60);
  assert.ok(shown.includes('Some nodes and keys are not shown.'));
  const cells = await page.$$eval('#report td > [title]', (all) => all.map((cell) => [cell.textContent.length, cell.title.length]));
  assert.ok(cells.length > 0 && cells.every(([short, long]) => short < 70 && long > short));
  await page.$eval('#report details', (details) => {
    details.open = true;
  });
  assert.ok((await texts('#report .console .line'))[0].includes('<img src=x'));
  const news = lesson.site.log.slice(requests).filter((line) => !line.includes('/sandbox.html')); // a new one after a run that had to be ended
  assert.deepEqual(news, []);
});

deep('nothing overflows at 320 pixels', async () => {
  await page.setViewport({ width: 320, height: 640 });
  await page.click('#view-editor');
  for (const code of [hostile, tieMoves, solution, 'let let;']) {
    await check(code);
    await page.$$eval('#report details', (all) => {
      for (const details of all) details.open = true;
    });
    const { width, scrolled, outside } = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const clipped = (element) => element.parentElement.closest('.scroll, pre, .console') !== null;
      return {
        width,
        scrolled: document.documentElement.scrollWidth,
        outside: [...document.querySelectorAll('#report *')]
          .filter((element) => !clipped(element) && element.getBoundingClientRect().right > width)
          .map((element) => element.outerHTML.slice(0, 99)),
      };
    });
    assert.ok(scrolled <= width, `${scrolled} > ${width}`);
    assert.deepEqual(outside, []);
  }
  await page.setViewport({ width: 1280, height: 800 });
});

test('Reset removes the report', async () => {
  page.once('dialog', (dialog) => dialog.accept());
  await page.click('#reset');
  await page.click('#tab-report');
  assert.match(await report(), /^Nothing has been checked yet/);
});

test('the page has logged no errors', () => {
  assert.deepEqual(lesson.complaints, []);
});

deep('without judge.wasm the page cannot check, and Retry tries again', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-dist-'));
  cpSync(join(www, 'dist'), dir, { recursive: true });
  for (const suffix of ['', '.br', '.gz']) rmSync(join(dir, `judge.wasm${suffix}`));
  const broken = await openLesson({ dir });
  await broken.page.click('#check');
  assert.equal(await concluded(broken.page), 'Could not check');
  const words = await broken.page.$eval('#report', (panel) => panel.innerText);
  assert.match(words, /judge\.wasm could not be fetched/);
  assert.match(words, /not your program’s fault/);
  assert.equal(await broken.page.$('.finding'), null);

  cpSync(join(www, 'dist/judge.wasm'), join(dir, 'judge.wasm'));
  await broken.write(solution);
  const [retry] = await broken.page.$$('#report-body button');
  await retry.click();
  await broken.page.waitForSelector('#report-verdict[data-verdict="pass"]');
  assert.equal(await broken.page.evaluate(() => document.activeElement.id), 'check'); // Retry is gone
  await broken.close();
  rmSync(dir, { recursive: true });
});
