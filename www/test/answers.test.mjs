// The page responds within a second, whatever a program prints, throws, leaves in a
// state or contains. Each test reports what it measured; on an idle machine that is
// below 100 ms.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { launch, launchFirefox } from './support/browser.mjs';
import { look, upgraded } from './support/editor.mjs';
import { openLesson, prepared } from './support/lesson.mjs';
import { deep } from './support/level.mjs';
import { longestTick, mostMs, startTicks, tries } from './support/ticks.mjs';

/** Texts that keep a browser's layout busy, as JavaScript would write them. */
const hardTexts = {
  'ten Hebrew marks and a joiner': '\\u05b0\\u05b1\\u05b2\\u05b3\\u05b4\\u05b5\\u05b6\\u05b7\\u05b8\\u05b9\\u200d',
  'marks of many scripts': '\\u0301\\u05b0\\u064b\\u0e31\\u0f71\\u093e',
  'characters without width': '\\u200c',
  'Thai marks': '\\u0e34\\u0e48',
  'one Arabic word': '\\u0628',
  'a line that joins letters': '\\u0640',
  'isolated letters': '\\u2067a\\u2069',
  'both directions in turn': 'a\\u05d0',
  'another script in each word': 'a \\u05d0 \\u0e01 \\u1000 \\u1820 \\u2200 ',
};

const functions = `
  function gossipRound(nodes, a, b) { Object.assign(nodes[b].state, nodes[a].state); }
  function spreadInfo(nodes, key, value, from) { nodes[from].state[key] = { value, version: 1 };
    for (let i = 0; i < nodes.length; i++) gossipRound(nodes, from, i); }`;

/** Presses a button of the Solution panel, and waits for what it says. */
async function compared(page, button) {
  await page.click(button);
  await page.waitForFunction(() => /differ|by itself/.test(document.querySelector('#solution-body [role="status"]')?.textContent));
}

/** Programs for Run, each with what the page shows afterward. */
const programs = {
  ...Object.fromEntries(
    Object.entries(hardTexts).flatMap(([name, text]) => [
      [`lines of ${name}`, `for (let i = 0; i < 20; i++) console.log(i + '${text}'.repeat(10_000).slice(0, 9_000));`],
      [
        `errors of ${name}`,
        `for (let i = 0; i < 20; i++) setTimeout(() => { throw new Error(i + '${text}'.repeat(10_000).slice(0, 9_000)); });`,
      ],
    ]),
  ),
  'a thousand lines of 200 characters': "for (let i = 0; i < 1000; i++) console.log(String(i).padEnd(199, 'word '));",
  'lines of ten thousand line ends': "for (let i = 0; i < 20; i++) console.log(i + '\\n'.repeat(9_900));",
  'tables of 100 x 20 cells':
    'for (let i = 0; i < 9; i++) console.table(Array.from({ length: 100 }, (_, row) => Object.fromEntries(Array.from({ length: 20 }, (_, column) => ["c" + column, row]))));',
  'tables of Chinese texts': `
    const text = (i) => String.fromCharCode(...Array.from({ length: 150 }, (_, k) => 0x4e00 + (i * 13 + k * 7) % 0x5100));
    const row = (first) => Array.from({ length: 10 }, (_, i) => text(first + i));
    for (let i = 0; i < 3; i++) console.table(Array.from({ length: 40 }, (_, k) => row(400 * i + 10 * k)));`,
  'a thousand groups within each other': 'for (let i = 0; i < 1000; i++) { console.group(i); }',
  'a console that is cleared without end': "for (let i = 0; i < 1e5; i++) { console.log('x'.repeat(300)); console.clear(); }",
  'a hundred errors': "for (let i = 0; i < 1000; i++) setTimeout(() => { throw new Error(String(i).padEnd(1000, 'word ')); });",
  'states of hard texts': `${functions}
    const nodes = Array.from({ length: 60 }, () => ({ state: {} }));
    const text = '${hardTexts['ten Hebrew marks and a joiner']}'.repeat(9);
    for (let i = 0; i < 10; i++) spreadInfo(nodes, i + text, i + text, i);`,
  'keys that are always new': `
    function gossipRound(nodes, i) { for (const node of nodes)
      node.state = Object.fromEntries(Array.from({ length: 60 }, (_, k) => ['key' + i + '-' + k, { value: k, version: 1 }])); }
    const nodes = [{ state: {} }, { state: {} }];
    for (let i = 0; i < 150; i++) gossipRound(nodes, i, 1);`,
};

/** A round that changes as many cells as States shows, all unlike Go's. */
const changesAll = `
    const firsts = [0x4e00, 0x5d0, 0xe01, 0x1000, 0x1f300, 0x2200];
    const character = (i, k) => String.fromCodePoint(firsts[k % 6] + ((i * 13 + k * 7) % 26));
    const text = (i) => Array.from({ length: 80 }, (_, k) => character(i, k)).join('');
    function gossipRound(nodes) {
      for (let i = 0; i < nodes.length; i++)
        for (let k = 0; k < 60; k++) nodes[i].state['key' + k] = { value: text(60 * i + k), version: 1 };
    }
    gossipRound(Array.from({ length: 60 }, () => ({ state: {} })), 0, 1);`;

/** Programs for Check, all of which fail, and how many lines they print. */
const checked = {
  'keys, values and ids of hard text': [
    `const text = '${hardTexts['ten Hebrew marks and a joiner']}'.repeat(90);
    function gossipRound(nodes, a, b) { for (let i = 0; i < 50; i++) nodes[b].state[i + text] = { value: i + text, version: 1 }; }
    function spreadInfo(nodes, key, value, from) { nodes[from].state[text] = text; }
    for (let i = 0; i < 99; i++) console.log(i + text);`,
    99,
  ],
  'lines in many scripts': [
    `const gossipRound = () => {}, spreadInfo = gossipRound;
    const pair = (i) => String.fromCharCode(0x4e00 + i, 0x61 + (i % 26));
    for (let i = 0; i < 99; i++) console.log(Array.from({ length: 450 }, (_, k) => pair(9 * i + k)).join(''));`,
    99,
  ],
  'errors of hard text': [
    `function gossipRound() { throw new Error('${hardTexts['both directions in turn']}'.repeat(5000)); }
    function spreadInfo() { throw '${hardTexts['one Arabic word']}'.repeat(5000); }`,
    0,
  ],
  'fifty nodes with fifty keys': [
    `function fill(nodes) { for (let i = 0; i < 50; i++) nodes[i] = { id: i,
      state: Object.fromEntries(Array.from({ length: 50 }, (_, k) => ['key' + k, { value: 'v'.repeat(20), version: k }])) }; }
    const gossipRound = fill, spreadInfo = fill;`,
    0,
  ],
};

/** Programs that are not opened without asking, each with how the page describes its size. */
const largePrograms = {
  'many lines': ['a\n'.repeat(100_000), '100,001 lines'],
  'a long line': [`// ${'x'.repeat(90_000)}`, 'a line of 90,003 characters'],
  'hard text': [
    `// ${unescape(hardTexts['ten Hebrew marks and a joiner']).repeat(400)}\n`.repeat(20),
    'characters that are slow to display',
  ],
};

/** The text with JavaScript's escapes resolved. */
function unescape(text) {
  return text.replace(/\\u(....)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Opens the lesson in a fresh browser, with a saved program if given, and measures its ticks from the start. */
async function visit(lesson, fragment, saved) {
  const context = await lesson.browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${lesson.site.url}icon.svg`);
  await page.evaluate((text) => {
    if (text !== undefined) localStorage.setItem('gossip-lesson.program', text);
  }, saved);
  await page.goto(lesson.site.url + fragment, { waitUntil: 'domcontentloaded' });
  await startTicks(page);
  await page.waitForSelector('#status[data-state="ready"]');
  await upgraded(page);
  return page;
}

const draft = (page) => page.$eval('#draft', (line) => line.innerText.trim());

/** Checks how long the page was unresponsive since startTicks. */
async function answered(t, page) {
  const ms = await longestTick(page);
  t.diagnostic(`${ms} ms`);
  assert.ok(ms < mostMs, `${ms} ms`);
}

/** Checks how long the page is unresponsive during an action, which may be repeated. */
async function answers(t, page, act) {
  for (let left = tries; ; ) {
    await startTicks(page);
    await act();
    left--;
    const ms = await longestTick(page);
    t.diagnostic(`${ms} ms`);
    if (ms < mostMs) return;
    assert.ok(left > 0, `${ms} ms, after ${tries} tries`);
  }
}

for (const [engine, start, chosen] of [
  ['Chromium', launch, Object.keys(programs)],
  ['Firefox', launchFirefox, Object.keys(programs).filter((name) => !name.startsWith('errors of'))],
]) {
  describe(engine, () => {
    let lesson;
    before(async () => {
      lesson = await openLesson({ start });
    });
    after(() => lesson?.close());

    for (const name of chosen) {
      deep(`Run: ${name}`, async (t) => {
        await lesson.write(programs[name]);
        await answers(t, lesson.page, async () => {
          await lesson.page.click('#run');
          await lesson.ended();
          for (const tab of ['states', 'output']) await lesson.page.click(`#tab-${tab}`);
        });
      });
    }

    deep('Run: Stop works while there is more to show, and nothing is shown after it', async () => {
      await lesson.write("for (let i = 0; i < 1000; i++) console.log(String(i).padEnd(199, 'word '));");
      const shown = await lesson.page.evaluate(
        () =>
          new Promise((resolve) => {
            const lines = document.getElementById('lines');
            new MutationObserver((_, observer) => {
              if (lines.childElementCount < 10) return;
              observer.disconnect();
              document.getElementById('stop').click();
              resolve(lines.childElementCount);
            }).observe(lines, { childList: true });
            document.getElementById('run').click();
          }),
      );
      assert.match(await lesson.ended(), /^Stopped after/);
      const lines = await lesson.lines();
      assert.equal(lines.length, shown);
      assert.equal(lines.at(-1), 'note: You stopped the program.');
    });

    deep('States: a step that changes thousands of cells, and back', async (t) => {
      await lesson.run(changesAll);
      await lesson.page.click('#tab-states');
      for (const [id, count] of [
        ['last', 3600],
        ['first', 0],
      ]) {
        await answers(t, lesson.page, async () => {
          await lesson.page.click(`#step-${id}`);
          await lesson.page.waitForFunction((n) => document.querySelectorAll('#states-table .differs').length === n, {}, count);
        });
      }
      await lesson.page.click('#tab-output');
    });

    deep('Run with Go: outputs that have nothing in common', async (t) => {
      await lesson.write(`
        function gossipRound() {}
        function spreadInfo() { for (let i = 0; i < 900; i++) console.log('mine ' + i); }
        const nodes = Array.from({ length: 900 }, () => ({ state: {} }));
        spreadInfo(nodes, 'k', 'v', 0);
        for (let i = 0; i < 900; i++) if (nodes[i].state.k) console.log('go ' + i);`);
      await answers(t, lesson.page, async () => {
        await lesson.page.click('#run-go');
        await lesson.ended();
      });
      assert.match(await lesson.textOf('comparison'), /Show more \(800 lines left\)$/);
      await lesson.page.$eval('#comparison button', (button) => {
        while (button.isConnected) button.click();
      });
      assert.equal(await lesson.page.$$eval('#comparison tbody tr', (rows) => rows.length), 900);
    });

    for (const [name, [program, lines]] of Object.entries(checked)) {
      deep(`Check: ${name}`, async (t) => {
        await lesson.write(program);
        await answers(t, lesson.page, async () => {
          await lesson.page.click('#check');
          await lesson.page.waitForSelector('#report-verdict[data-verdict]');
          await lesson.page.$$eval('#report-body details', (all) =>
            all.forEach((details) => {
              details.open = true;
            }),
          );
          await lesson.page.waitForFunction((n) => document.querySelectorAll('#report-body .console .line').length === n, {}, lines);
        });
        assert.equal(await lesson.page.$eval('#report-verdict', (verdict) => verdict.dataset.verdict), 'fail');
      });
    }

    for (const [name, program, words] of [
      [
        '20,000 lines',
        'a\n'.repeat(19_999),
        /^Your program has 20,000 lines, too many to compare line by line\. Here is the solution by itself\./,
      ],
      ['lines of hard text', `"${unescape(hardTexts['ten Hebrew marks and a joiner']).repeat(40)}"\n`.repeat(20), /lines differ\.$/],
      ['1,500 lines', 'let a;\n'.repeat(1500), /1,500 lines differ\.$/],
      ['1,500 lines of hard text', `"${unescape(hardTexts['ten Hebrew marks and a joiner'])}"\n`.repeat(1500), /1,500 lines differ\.$/],
    ]) {
      deep(`Solution: of ${name}`, async (t) => {
        await lesson.run('');
        await lesson.page.click('#tab-solution');
        await lesson.page.$eval('#editor', (editor) => {
          editor.hidden = true;
        }); // what the editor needs for such a text does not count here
        await lesson.write(program);
        await answers(t, lesson.page, () => compared(lesson.page, '#solution-show'));
        assert.match(await lesson.page.$eval('#solution-body', (body) => body.innerText), words);
        await lesson.write('');
        await lesson.page.$eval('#editor', (editor) => {
          editor.hidden = false;
        });
      });
    }

    deep('Solution: the beginning of a long program is compared on demand', async (t) => {
      await lesson.run('');
      await lesson.page.click('#tab-solution');
      await lesson.write('// mine\n'.repeat(2500));
      await lesson.page.click('#solution-show');
      await startTicks(lesson.page);
      await compared(lesson.page, '#solution-body button');
      await answered(t, lesson.page);
      assert.match(
        await lesson.page.$eval('#solution-body', (body) => body.innerText),
        /500 lines differ in the first 500 lines of your program\.$/,
      );
    });

    for (const [name, program, size] of Object.entries(largePrograms).map(([key, value]) => [key, ...value])) {
      deep(`a saved program of ${name} is opened only on demand, and not lost`, async (t) => {
        const page = await visit(lesson, '', program);
        await answered(t, page);
        assert.match(
          await draft(page),
          new RegExp(`^Your saved program is very large \\(${size}\\)\\. It has not been opened\\.\\s+Open it\\s+Delete it$`),
        );
        assert.match((await look(page)).text, /^function gossipRound/);
        await page.evaluate(() => document.getElementById('run').click());
        await page.waitForFunction(() => document.getElementById('verdict').textContent !== '');
        await page.$eval('#editor', (editor) => editor.shadowRoot.querySelector('.cm-content').focus());
        await page.keyboard.type('mine ');
        await page.waitForFunction(() => localStorage.getItem('gossip-lesson.program')?.startsWith('mine'));
        await prepared(page); // Firefox takes what is still loading for a reload that fails
        await page.reload();
        await upgraded(page);
        assert.match((await look(page)).text, /^mine function/);
        if (name !== 'hard text') {
          // which the editor needs long for
          await page.$eval('#draft button', (button) => button.click());
          assert.equal((await look(page)).text, program);
          await page.waitForFunction(
            (text) => localStorage.getItem('gossip-lesson.program') === text && localStorage.getItem('gossip-lesson.large') === null,
            {},
            program,
          );
          assert.match(await draft(page), /^Your saved program is back\.\s+Undo$/);
          await page.$eval('#draft button', (button) => button.click());
          assert.match((await look(page)).text, /^mine function/);
          assert.equal(await page.evaluate(() => localStorage.getItem('gossip-lesson.large')), program);
        }
        await page.browserContext().close();
      });
    }

    deep('a link to a large program is opened only on demand', async (t) => {
      const program = largePrograms['many lines'][0].slice(0, 150_000);
      const page = await visit(lesson, `#code=${deflateRawSync(Buffer.from(program)).toString('base64url')}`);
      await page.waitForFunction(() => document.querySelector('#draft button') !== null);
      await answered(t, page);
      assert.match(await draft(page), /^The program in this link is very large \(75,001 lines\)\. It has not been opened\.\s+Open it$/);
      assert.match((await look(page)).text, /^function gossipRound/);
      await page.$eval('#draft button', (button) => button.click());
      assert.equal((await look(page)).text, program);
      assert.equal(await page.evaluate(() => location.hash), '');
      await page.browserContext().close();
    });
  });
}
