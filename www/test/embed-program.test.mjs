// The program in a <gossip-runner>: what the page reads, sets and is told of, and what
// becomes of it when the element is moved or removed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { look, write } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { deep } from './support/level.mjs';
import { frameOn, otherSite, readyOn } from './support/runners.mjs';
import { serve } from '../headless/site.mjs';

const lesson = readFileSync(join(import.meta.dirname, '../lesson/starter.js'), 'utf8').trimEnd();

let site;
let browser;
let page;
let other;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser.close();
  site.stop();
});
afterEach(async () => {
  await page.close();
  other.close();
});

/** Opens a page of another site with this in its body, which notes in `told` what it is told of the programs. */
async function open(body, { head = `<script src="${site.url}embed.js"></script>` } = {}) {
  other = await otherSite(head, body);
  page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.told = [];
    addEventListener('gossip-input', ({ detail }) => globalThis.told.push(detail.program));
  });
  await page.goto(other.url);
}

/** Opens such a page with one runner, and waits for that. */
async function openRunner(attributes = '', content = '') {
  await open(`<gossip-runner ${attributes}>${content}</gossip-runner>`);
  await readyOn(page);
}

const frame = () => frameOn(page, 'gossip-runner');
const text = async () => (await look(await frame())).text;
const known = () => page.$eval('gossip-runner', (runner) => runner.program);
const told = () => page.evaluate(() => globalThis.told);
const set = (program) =>
  page.$eval(
    'gossip-runner',
    (runner, given) => {
      runner.program = given;
    },
    program,
  );
const becomesKnown = (program) => page.waitForFunction((p) => document.querySelector('gossip-runner').program === p, {}, program);
const shows = async (program) =>
  (await frame()).waitForFunction(
    async (p) => {
      const { EditorView } = await import('./editor.mjs');
      const { state } = EditorView.findFromDOM(document.getElementById('editor').shadowRoot);
      return state.doc.toString() === p;
    },
    {},
    program,
  );
const saved = async () =>
  (await frame()).waitForFunction(() =>
    Object.keys(localStorage).some((key) => / saved\.program$/.test(key) && localStorage.getItem(key) === '// mine'),
  );
const press = async (id) => (await frame()).$eval(`#${id}`, (button) => button.click());

/** Does something to the runner that loads its frame again, and waits until that can be used. */
const reloadedBy = (change) =>
  page.evaluate(
    (source) =>
      new Promise((resolve) => {
        const runner = document.querySelector('gossip-runner');
        runner.addEventListener('gossip-ready', () => resolve(), { once: true });
        new Function('runner', source)(runner);
      }),
    change,
  );

const template = `
        <script type="text/plain">
          // An exercise.

          function gossipRound() {
            return 1;
          }
        </script>`;
const exercise = '// An exercise.\n\nfunction gossipRound() {\n  return 1;\n}';

deep('a runner that is moved, or removed and inserted later, keeps the program', async () => {
  await openRunner('id="a"', template);
  assert.equal(await text(), exercise);
  await write(await frame(), '// mine'); // and the move comes at once
  await reloadedBy('document.body.append(document.createElement("section")); document.querySelector("section").append(runner)');
  assert.equal(await text(), '// mine');
  assert.equal(await known(), '// mine');
  await write(await frame(), '// mine, later');
  await reloadedBy('runner.remove(); setTimeout(() => document.body.prepend(runner))');
  assert.equal(await text(), '// mine, later');
  await press('reset');
  assert.equal(await text(), exercise);
  assert.deepEqual(await told(), ['// mine', '// mine, later', exercise]);
});

deep('what is typed in the very task of the move is not lost', async () => {
  other = { close() {} };
  page = await browser.newPage();
  await page.goto(`${site.url}embed.html`); // of the same origin, so that the page reaches into the frame
  await page.$eval('#dark', (runner) => runner.remove());
  await readyOn(page);
  await (await frame()).evaluate(async () => {
    const { EditorView } = await import('./editor.mjs');
    globalThis.view = EditorView.findFromDOM(document.getElementById('editor').shadowRoot);
  });
  await reloadedBy(`
    runner.shadowRoot.querySelector('iframe').contentWindow.view.dispatch({ changes: { from: 0, insert: '//typed\\n' } });
    document.querySelector('main').prepend(runner);
  `);
  assert.match(await text(), /^\/\/typed\n\/\/ Whoever/);
});

deep('moveBefore loads nothing again, and the style is that of the new place', async () => {
  await open(`<div id="from"><gossip-runner></gossip-runner></div><div id="to" style="--gossip-bg: rgb(1, 2, 3)"></div>`);
  await readyOn(page);
  const within = await frame();
  await write(within, 'console.log("still here");');
  await press('run');
  await within.waitForFunction(() => document.getElementById('verdict').textContent !== '');
  await page.evaluate(() => document.getElementById('to').moveBefore(document.querySelector('gossip-runner'), null));
  const background = (color) => within.waitForFunction((c) => getComputedStyle(document.body).backgroundColor === c, {}, color);
  await background('rgb(1, 2, 3)');
  assert.equal(await within.$eval('#lines', (lines) => lines.innerText.trim()), 'still here');
  await page.$eval('#to', (place) => place.style.setProperty('--gossip-bg', 'rgb(3, 2, 1)')); // which is observed now
  await background('rgb(3, 2, 1)');
  await write(within, '// and told of');
  await becomesKnown('// and told of');
});

deep('another name or another starter program makes it another exercise', async () => {
  await openRunner('name="first"', template);
  await write(await frame(), '// mine');
  await becomesKnown('// mine');
  await reloadedBy('runner.remove(); runner.setAttribute("name", "second"); document.body.append(runner)');
  assert.equal(await text(), exercise);
  await write(await frame(), '// mine too');
  await becomesKnown('// mine too');
  await reloadedBy('runner.remove(); runner.querySelector("script").textContent = "\\n  // A new one.\\n"; document.body.append(runner)');
  assert.equal(await text(), '// mine too', 'which was saved');
  await press('reset');
  assert.equal(await text(), '// A new one.');
});

deep('the page can read and set the program, and is told when the learner changes it', async () => {
  await openRunner();
  assert.equal(await known(), lesson);
  await write(await frame(), '// mine');
  await becomesKnown('// mine');
  await set('// A.\r\n// B.');
  assert.equal(await known(), '// A.\n// B.', 'at once');
  await shows('// A.\n// B.');
  assert.match(await (await frame()).$eval('#draft', (line) => line.innerText.trim()), /^This page has loaded another program\.\s+Undo$/);
  await (await frame()).$eval('#draft button', (button) => button.click());
  await becomesKnown('// mine');
  await press('reset');
  await becomesKnown('// A.\n// B.');
  assert.deepEqual(await told(), ['// mine', '// mine', '// A.\n// B.'], 'what the learner did');
});

deep('a program that the page sets begins anew: nothing of the one before is shown', async () => {
  await openRunner();
  await page.evaluate(() => document.body.append(document.createElement('textarea')));
  await page.focus('textarea');
  await write(await frame(), 'console.log(1);');
  await press('run');
  await (await frame()).waitForFunction(() => document.getElementById('verdict').textContent !== '');
  await set('// next');
  await shows('// next');
  assert.equal(await (await frame()).$eval('#lines', (lines) => lines.innerText.trim()), '');
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'textarea', 'the focus stays');
  await set(null);
  await shows(lesson);
  await becomesKnown(lesson);
});

deep('setting the text that is there leaves the caret alone', async () => {
  await openRunner();
  await write(await frame(), '// mine');
  await becomesKnown('// mine');
  await (await frame()).$eval('#editor >>> .cm-content', (content) => content.focus());
  await page.keyboard.press('ArrowRight');
  await set('// mine');
  await page.$eval('gossip-runner', (runner) => runner.style.setProperty('--gossip-bg', 'black')); // what comes after it has arrived
  await (await frame()).waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(0, 0, 0)');
  assert.equal((await look(await frame())).head, 1);
});

for (const [when, body, change] of [
  ['as an attribute', `<gossip-runner program="// given">${template}</gossip-runner>`, ''],
  ['by an attribute that is set later', '<gossip-runner></gossip-runner>', 'runner.setAttribute("program", "// given")'],
  [
    'before it is in the document',
    '',
    'runner = document.createElement("gossip-runner"); runner.program = "// given"; document.body.append(runner)',
  ],
  [
    'before its frame has loaded',
    '',
    'document.body.innerHTML = "<gossip-runner></gossip-runner>"; document.body.firstChild.program = "// given"',
  ],
]) {
  deep(`the program can be set ${when}`, async () => {
    await open(body);
    await page.evaluate((source) => new Function('runner', source)(document.querySelector('gossip-runner')), change);
    await readyOn(page);
    await shows('// given');
    assert.equal(await known(), '// given');
    await write(await frame(), '// mine');
    await becomesKnown('// mine');
    await reloadedBy('document.body.prepend(runner)');
    assert.equal(await text(), '// mine');
    await press('reset');
    assert.equal(await text(), '// given');
  });
}

deep('the program can be set before the element is defined', async () => {
  await open('<gossip-runner program="// less"></gossip-runner>', { head: '' });
  await set('// given');
  await page.addScriptTag({ url: `${site.url}embed.js` });
  await readyOn(page);
  await shows('// given');
  assert.equal(await known(), '// given');
  await set('// and later');
  await shows('// and later');
});

deep('a program that is set while another is on its way from the editor wins', async () => {
  await openRunner();
  const within = await frame();
  await page.evaluate(() => {
    // What the editor says is handed over only after the page has set a program.
    globalThis.late = [];
    const { get, set: put } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
    Object.defineProperty(MessagePort.prototype, 'onmessage', {
      get,
      set(listener) {
        put.call(this, (event) => (event.data.type === 'input' ? globalThis.late.push(() => listener(event)) : listener(event)));
      },
    });
  });
  await reloadedBy('document.body.prepend(runner)');
  await write(await frame(), '// mine');
  await page.waitForFunction(() => globalThis.late.length === 1);
  await set('// given');
  await page.evaluate(() => globalThis.late[0]());
  assert.equal(await known(), '// given');
  await shows('// given');
  assert.deepEqual(await told(), []);
  assert.equal(within.detached, true);
});

deep('a saved program comes before one that is set at first, and not before one that is set later', async () => {
  const body = '<gossip-runner name="saved" program="// given"></gossip-runner>';
  await open(body);
  await readyOn(page);
  await write(await frame(), '// mine');
  await saved();
  await page.reload();
  await readyOn(page);
  assert.equal(await text(), '// mine');
  assert.equal(await known(), '// mine');
  assert.deepEqual(await told(), []);
  await set('// next');
  await shows('// next');
  await page.reload();
  await readyOn(page);
  assert.equal(await text(), '// given');
});

deep('what was saved in a page of one origin is not told to another that gives the same name', async () => {
  const body = '<gossip-runner name="saved"></gossip-runner>';
  await open(body);
  await readyOn(page);
  await write(await frame(), '// mine');
  await saved();
  const first = other;
  const third = await otherSite(`<script src="${site.url}embed.js"></script>`, body); // of the same site, so that it has the same storage
  try {
    await page.goto(third.url);
    await readyOn(page);
    assert.ok(await (await frame()).evaluate(() => Object.keys(localStorage).some((key) => localStorage.getItem(key) === '// mine')));
    assert.equal(await known(), lesson);
    assert.equal(await text(), lesson);
    await page.goto(first.url);
    await readyOn(page);
    assert.equal(await known(), '// mine');
  } finally {
    third.close();
  }
});

deep('a program that is set while Go is loading is in the editor, and is the starter program', async () => {
  const gate = await openGate(site.url);
  try {
    const { asked, go } = gate.hold('page.wasm');
    await open('<gossip-runner></gossip-runner>', { head: `<script src="${gate.url}embed.js"></script>` });
    await asked;
    await becomesKnown(lesson);
    await set('// given');
    await becomesKnown('// given');
    const within = page.frames().find((one) => one.url().includes('runner.html'));
    await within.waitForFunction(() => document.getElementById('editor').value === '// given');
    go();
    await readyOn(page);
    await write(await frame(), '// mine');
    await press('reset');
    assert.equal(await text(), '// given');
  } finally {
    gate.stop();
  }
});

deep('nothing keeps a runner that was removed', async () => {
  await openRunner();
  await write(await frame(), '// mine');
  await becomesKnown('// mine');
  await reloadedBy('document.body.append(runner)');
  await frame();
  const prototype = await page.evaluateHandle(() => customElements.get('gossip-runner').prototype);
  const count = async () => {
    const found = await page.queryObjects(prototype);
    const number = await found.evaluate((list) => list.length);
    await found.dispose();
    return number;
  };
  const before = await count();
  assert.ok(before > 0);
  await page.$eval('gossip-runner', (runner) => runner.remove());
  while ((await count()) > 0); // the port stays open for a moment
});
