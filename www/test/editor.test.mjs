// The editor in Chromium: CodeMirror, and the textarea if it cannot be loaded.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { appears as appearsIn, content, look, upgraded, write } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const starter = readFileSync(join(import.meta.dirname, '../lesson/starter.js'), 'utf8').trimEnd();
const inside = (selector) => `#editor >>> ${selector}`;

let lesson;
let gate;
let page;
before(async () => {
  lesson = await openLesson();
  gate = await openGate(lesson.site.url);
  page = lesson.page;
  await steady(page);
});
beforeEach(() => page.bringToFront());
after(async () => {
  await lesson.close();
  gate.stop();
});

/** Makes the page large enough for the editor, and scrolling instant, so that nothing still moves in the next step. */
async function steady(on) {
  await on.setViewport({ width: 1280, height: 800 });
  await on.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
}

/** Opens the lesson in a new page and holds editor.mjs back until the test lets it through or refuses it. */
async function openWithheld() {
  const other = await lesson.browser.newPage();
  await other.bringToFront();
  await steady(other);
  const { asked, go, refuse } = gate.hold('editor.mjs');
  await other.goto(gate.url);
  await asked;
  return { other, go, refuse };
}

async function press(...keys) {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

async function type(code, text) {
  await lesson.write(code);
  await page.focus(content);
  await press('Control', 'End');
  await page.keyboard.type(text);
}

/** Waits until something of the editor is seen. */
const appears = (selector, on = page) => appearsIn(on, inside(selector));
const focusedId = () => page.evaluate(() => document.activeElement.id);

/** Waits until exactly these completions are offered, which can take a few turns after the last key. */
const offers = (...wanted) =>
  page.waitForFunction(
    (names) => {
      const found = document.getElementById('editor').shadowRoot.querySelectorAll('.cm-tooltip-autocomplete li');
      return [...found].map(({ textContent }) => textContent).join('\n') === names.join('\n');
    },
    {},
    wanted,
  );

/** What is underlined, as { text, line, sign }: sign is what is beside the line number. */
async function marked() {
  await page.evaluate(() => import('./tools.mjs')); // the only thing that marks wait for
  return page.$$eval(inside('.cm-lintRange-error'), (found) =>
    found.map((range) => {
      const line = range.closest('.cm-line');
      const all = [...line.parentElement.children];
      const numbers = [...range.getRootNode().querySelectorAll('.cm-lineNumbers .cm-gutterElement')].filter(
        (number) => number.style.visibility !== 'hidden',
      );
      const number = numbers[all.indexOf(line)];
      return { text: range.textContent, line: Number(number.textContent), sign: getComputedStyle(number, '::before').content };
    }),
  );
}

test('the textarea works until CodeMirror replaces it, which keeps text, selection, position and focus', async () => {
  const { other, go } = await openWithheld();
  const lines = Array.from({ length: 80 }, (_, i) => `// ${i}`).join('\n');
  await write(other, lines);
  await other.focus('#editor');
  await other.$eval('#editor', (area) => {
    area.setSelectionRange(300, 310, 'backward');
    area.scrollTop = 613;
  });
  const box = () =>
    other.$eval('#editor', (editor) => {
      const { x, y, width, height } = editor.getBoundingClientRect();
      return { x, y, width, height, below: document.getElementById('run').getBoundingClientRect().y };
    });
  const [earlier, place] = [await look(other), await box()];
  assert.equal(earlier.head, 310);
  go();
  await upgraded(other);
  await other.waitForFunction(
    (top) => document.querySelector('#editor').shadowRoot.querySelector('.cm-scroller').scrollTop === top,
    {},
    earlier.scrollTop,
  );
  assert.deepEqual(await look(other), { ...earlier, anchor: 310, head: 300 });
  assert.deepEqual(await box(), place);
  await other.keyboard.type('x');
  assert.ok((await look(other)).text.includes(`${lines.slice(0, 300)}x${lines.slice(310)}`));
  await other.close();
});

deep('of the console, log is offered first', async () => {
  await type('', 'console.');
  await page.waitForFunction(() => {
    const offered = document.getElementById('editor').shadowRoot.querySelectorAll('.cm-tooltip-autocomplete li');
    return offered.length > 5 && offered[0].textContent === 'log';
  });
});

deep('Ctrl+F finds in the program; Esc closes the search, and nothing else', async () => {
  await lesson.write('let one = 1;\nlet two = 2;');
  await page.focus(content);
  await press('Control', 'f');
  await appears('.cm-search');
  await page.keyboard.type('two');
  await press('Enter');
  const { anchor, head } = await lesson.look();
  assert.deepEqual([anchor, head], [17, 20]);
  await press('Escape');
  await page.waitForFunction(() => document.getElementById('editor').shadowRoot.querySelector('.cm-search') === null);
  assert.equal(await focusedId(), 'editor');
});

/** Opens the lesson in a new page with its editor, and holds tools.mjs back. */
async function openUnequipped() {
  const other = await lesson.browser.newPage();
  await other.bringToFront();
  await steady(other);
  const { asked, go, refuse } = gate.hold('tools.mjs');
  await other.goto(gate.url);
  await upgraded(other);
  return { other, asked, go, refuse };
}

test('what is typed before completion and search are there is completed once they are, and Ctrl+F is not lost', async () => {
  const { other, asked, go } = await openUnequipped();
  await write(other, '');
  await other.focus(content);
  await asked;
  await other.keyboard.type('gossipR');
  go();
  await appears('.cm-tooltip-autocomplete li', other);
  await other.close();

  const again = await openUnequipped();
  await again.other.focus(content);
  await again.asked;
  await again.other.keyboard.down('Control');
  await again.other.keyboard.press('f');
  await again.other.keyboard.up('Control');
  again.go();
  await appears('.cm-search', again.other);
  await again.other.close();
});

test('an error is marked even if nobody has used the editor yet, and never later than the next run', async () => {
  const { other, asked, go } = await openUnequipped();
  await write(other, '  missing;');
  await other.waitForSelector('#run:not([disabled])');
  await other.click('#run');
  await asked;
  await other.waitForSelector('.line.error');
  await write(other, '\n\nmissing;');
  await other.click('#run');
  await other.waitForFunction(() => /Line 3/.test(document.querySelector('.line.error')?.textContent));
  go();
  await appears('.cm-lintRange-error', other);
  const rows = await other.$$eval(inside('.cm-line'), (lines) => lines.map((line) => line.querySelector('.cm-lintRange-error') !== null));
  assert.deepEqual(rows, [false, false, true]);
  await other.close();
});

deep('the editor works without completion and search if they cannot be loaded', async () => {
  const { other, asked, refuse } = await openUnequipped();
  await write(other, '');
  await other.focus(content);
  await asked;
  const failed = new Promise((resolve) => other.once('requestfailed', resolve));
  refuse();
  await failed;
  await other.keyboard.type('f(1');
  assert.equal((await look(other)).text, 'f(1)');
  gate.open('tools.mjs');
  await other.keyboard.type(';');
  await other.focus('#run');
  await other.focus(content);
  await other.keyboard.down('Control');
  await other.keyboard.press('f');
  await other.keyboard.up('Control');
  await appears('.cm-search', other);
  await other.close();
});

deep('an upgrade does not interrupt an input method', async () => {
  const { other, go } = await openWithheld();
  await other.focus('#editor');
  await other.$eval('#editor', (area) => area.dispatchEvent(new CompositionEvent('compositionstart')));
  const answered = other.waitForResponse((response) => response.url().endsWith('/editor.mjs'));
  go();
  await answered;
  await other.evaluate(() => import('./editor.mjs')); // the only other thing that the upgrade waits for
  assert.ok(await other.$('textarea#editor'));
  await other.$eval('#editor', (area) => {
    area.value = 'にほん';
    area.dispatchEvent(new CompositionEvent('compositionend'));
  });
  await upgraded(other);
  assert.equal((await look(other)).text, 'にほん');
  await other.close();
});

deep('the textarea stays, and the page works, if CodeMirror cannot be loaded', async () => {
  const { other, refuse } = await openWithheld();
  const failed = new Promise((resolve) => other.once('requestfailed', resolve));
  refuse();
  await failed;
  await write(other, 'console.log("from the textarea");\nnull.x;');
  await other.focus('#editor');
  await other.keyboard.press('Tab');
  assert.equal(await other.evaluate(() => document.activeElement.id), 'run');
  await other.click('#run');
  await other.waitForSelector('.line.error');
  assert.equal(await other.$eval('.line.log', (line) => line.textContent), 'from the textarea');
  assert.ok(await other.$('textarea#editor'));
  assert.ok(await other.$eval('#keys-more', (keys) => getComputedStyle(keys).visibility === 'hidden'));
  await other.close();
});

test('JavaScript is highlighted, in colors that are readable on every background', async () => {
  await lesson.write(starter);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.waitForFunction(() => document.getElementById('editor').shadowRoot.querySelectorAll('.cm-line span').length > 10); // highlighted
    const { colors, contrasts } = await page.evaluate(() => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const luminance = (color) => {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
          part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const probe = document.body.appendChild(document.createElement('i'));
      const background = (name) => {
        probe.style.color = `var(${name})`;
        return getComputedStyle(probe).color;
      };
      const colors = [
        ...new Set(
          [...document.getElementById('editor').shadowRoot.querySelectorAll('.cm-line span, .cm-line, .cm-gutters')].map(
            (element) => getComputedStyle(element).color,
          ),
        ),
      ];
      const contrasts = colors.flatMap((color) =>
        ['--bg', '--sunken'].map((name) => {
          const [high, low] = [luminance(color), luminance(background(name))].sort((a, b) => b - a);
          return (high + 0.05) / (low + 0.05);
        }),
      );
      probe.remove();
      return { colors, contrasts };
    });
    assert.ok(colors.length >= 5, `${scheme}: ${colors}`);
    assert.ok(Math.min(...contrasts) >= 4.5, `${scheme}: ${contrasts}`);
  }
  await steady(page);
});

test('names of the lesson, of the program and of JavaScript are offered', async () => {
  await type('const mine = 1;\n', 'gos');
  await offers('gossipRound(nodes, sourceIdx, targetIdx)');
  await type('const mineToo = 1;\n', 'mine');
  await page.waitForFunction(
    () => document.getElementById('editor').shadowRoot.querySelector('.cm-tooltip-autocomplete li')?.textContent === 'mineToo',
  );
  await type(`${starter}\n`, 'gossipR');
  await offers('gossipRound(nodes, sourceIdx, targetIdx)');
  await type('', 'nodes[0].state.key.v');
  await offers('value', 'version');
  await lesson.write('gossipR'); // a name right behind what is typed
  await page.focus(content);
  await press('Control', 'Home');
  await page.keyboard.type('Math');
  await page.waitForFunction(() =>
    /^Math/.test(document.getElementById('editor').shadowRoot.querySelector('.cm-tooltip-autocomplete li')?.textContent),
  );
  await appears('.cm-tooltip-autocomplete');
  await type('', 'Object.hasO');
  await offers('hasOwn', 'hasOwnProperty');
  await page.keyboard.press('Escape');
});

test('Esc closes the list of names first, and then stops the run', async () => {
  await lesson.write('for (;;);');
  await page.click('#run');
  await page.focus(content);
  await press('Control', 'End');
  await page.keyboard.type(' spr');
  await appears('.cm-tooltip-autocomplete');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.getElementById('editor').shadowRoot.querySelector('.cm-tooltip-autocomplete') === null);
  assert.equal(await lesson.textOf('running'), 'Running…');
  await page.keyboard.press('Escape');
  assert.match(await lesson.ended(), /^Stopped after/);
});

deep('Esc also stops while something is selected', async () => {
  await lesson.write('for (;;);');
  await page.click('#run');
  await page.focus(content);
  await press('Control', 'a');
  await page.keyboard.press('Escape');
  assert.match(await lesson.ended(), /^Stopped after/);
});

test('Tab leaves the editor, forward and backward, even after Esc', async () => {
  await lesson.write('ab');
  await page.focus(content);
  await page.keyboard.press('Tab');
  assert.equal(await focusedId(), 'run');
  await press('Shift', 'Tab');
  assert.equal(await focusedId(), 'editor');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.equal(await focusedId(), 'run');
  await page.focus(content);
  await press('Shift', 'Tab');
  assert.notEqual(await focusedId(), 'editor');
  assert.equal((await lesson.look()).text, 'ab');
});

test('Ctrl+. and Ctrl+] indent, Ctrl+Enter adds no line, brackets close and Enter indents', async () => {
  await type('', 'f(');
  assert.equal((await lesson.look()).text, 'f()');
  await type('', 'if (a) {');
  await page.keyboard.press('Enter');
  assert.equal((await lesson.look()).text, 'if (a) {\n  \n}');
  await lesson.write('x');
  for (const [less, more] of ['[]', ',.']) {
    await press('Control', more);
    assert.equal((await lesson.look()).text, '  x');
    await press('Control', less);
    assert.equal((await lesson.look()).text, 'x');
  }
  await lesson.write('console.log(1)');
  await press('Control', 'Enter');
  assert.match(await lesson.ended(), /^Finished/);
  assert.equal((await lesson.look()).text, 'console.log(1)');
});

test('a click on the label focuses the editor, which has its name and help', async () => {
  await page.focus('#run');
  await page.evaluate(() => [...document.querySelectorAll('label')].find((label) => label.textContent.startsWith('Your program')).click());
  assert.equal(await focusedId(), 'editor');
  const { name, role, description, multiline } = await page.accessibility.snapshot({ root: await page.$(content) });
  assert.equal(name, 'Your program, in JavaScript');
  assert.equal(role, 'textbox');
  assert.equal(multiline, true);
  assert.match(description, /Tab leaves the editor, Ctrl\/Cmd \+ \. indents/);
});

test('an error of a run is marked at its place, until the text changes', async () => {
  await lesson.run('// first\n  missing;\n');
  assert.deepEqual(await marked(), [{ text: 'missing', line: 2, sign: '"✕"' }]);
  await page.hover(inside('.cm-lintRange-error'));
  await appears('.cm-diagnostic');
  assert.equal(await page.$eval(inside('.cm-diagnostic'), (tip) => tip.textContent), 'ReferenceError: missing is not defined');
  await type('// first\n  missing;\n', ' ');
  assert.deepEqual(await marked(), []);
  await lesson.run('// first\n  missing;\n');
  assert.equal((await marked()).length, 1);
  await page.focus(content);
  await page.keyboard.type(' ');
  assert.deepEqual(await marked(), []);
});

deep('each error is marked once, even at the end of a line, and the next run starts without marks', async () => {
  await lesson.run('setTimeout(() => { one });\nsetTimeout(() => { two });\n');
  assert.deepEqual(
    (await marked()).map(({ text, line }) => [text, line]),
    [
      ['one', 1],
      ['two', 2],
    ],
  );
  await lesson.run('let a = (');
  assert.equal((await marked()).length, 1);
  await lesson.run('console.log(1)');
  assert.deepEqual(await marked(), []);
  await lesson.write('null.x');
  await page.click('#run');
  await lesson.ended();
  assert.equal((await marked()).length, 1);
  await page.click('#run-go');
  await lesson.ended();
  assert.equal((await marked()).length, 1);
});

deep('an error in a text that has since changed is not marked', async () => {
  await lesson.write('console.log("began");\nsetTimeout(() => { gone }, 2000);');
  await page.evaluate(() => {
    const lines = document.getElementById('lines');
    globalThis.changed = new Promise((resolve) => {
      const observer = new MutationObserver(async () => {
        if (lines.querySelector('.line.log') === null) return;
        observer.disconnect();
        const { EditorView } = await import('./editor.mjs'); // which is there already
        const view = EditorView.findFromDOM(document.getElementById('editor').shadowRoot);
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: '\n\n\n\n' } });
        resolve();
      });
      observer.observe(lines, { childList: true });
    });
  });
  await page.click('#run');
  await page.evaluate(() => globalThis.changed);
  await lesson.ended();
  assert.match((await lesson.lines())[1], /^error: Line 2/);
  assert.deepEqual(await marked(), []);
});

deep('an error that the check finds is marked, and a run clears the mark', async () => {
  await lesson.write('function gossipRound(nodes) {\n  nodes.x.y;\n}\nfunction spreadInfo() { nowhere(); }');
  await page.click('#check');
  await page.waitForFunction(() => document.getElementById('report-verdict').textContent !== '');
  assert.deepEqual(
    (await marked()).map(({ text, line }) => [text, line]),
    [
      ['y', 2],
      ['nowhere', 4],
    ],
  );
  await page.click('#run');
  await lesson.ended();
  assert.deepEqual(await marked(), []);
});

test('the message of an error is text, whatever it says', async () => {
  await lesson.run('throw new Error("<img src=x onerror=alert(1)>")');
  await page.hover(inside('.cm-lintRange-error'));
  await appears('.cm-diagnostic');
  assert.equal(await page.$(inside('.cm-tooltip img')), null);
  await page.mouse.move(0, 0);
});

test('the page has logged no errors', () => {
  assert.deepEqual(lesson.complaints, []);
});
