// The lesson page in Chromium, by clicks and keys.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { content } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const www = join(import.meta.dirname, '..');
const solution = readFileSync(join(www, 'lesson/solution.js'), 'utf8');
const told = [0, 1, 2, 3].map((id) => `log: node-${id} leader: node-0`);
const untold = [0, 1, 2, 3].map((id) => `log: node-${id} leader: undefined`);

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson.close());

test('Go becomes ready and the page says so', async () => {
  assert.equal(await lesson.textOf('status'), 'Go ready');
});

test('the starter runs unchanged, and does nothing yet', async () => {
  await lesson.page.click('#run');
  assert.match(await lesson.ended(), /^Finished after .*, with your functions$/);
  assert.deepEqual(await lesson.lines(), untold);
});

test("the starter works with Go's functions", async () => {
  await lesson.page.click('#run-go');
  assert.match(await lesson.ended(), /^Finished after .*, with Go’s functions$/);
  assert.deepEqual(await lesson.lines(), told);
});

test("the solution prints the same with its own functions and with Go's", async () => {
  assert.deepEqual(await lesson.run(solution), told);
  assert.deepEqual(await lesson.run(solution, 'run-go'), told);
});

test("functions of any style are replaced with Go's", async () => {
  const main = `
    const nodes = [{ state: {} }, { state: {} }];
    spreadInfo(nodes, 'k', 'v', 0);
    console.log(nodes[1].state.k?.version);`;
  for (const style of [
    'const gossipRound = () => {}; const spreadInfo = () => {};',
    'let spreadInfo = function () {}; var gossipRound;',
    'spreadInfo = () => {}; globalThis.gossipRound = 5;',
    'const text = "function spreadInfo() {}"; function spreadInfo() { return text; }',
    'const _spreadInfo = 1; function spreadInfo() { return _spreadInfo; }',
  ]) {
    assert.deepEqual(await lesson.run(style + main, 'run-go'), ['log: 1'], style);
  }
});

deep('modules, programs for Node and programs for pages run too, and errors keep their places', async () => {
  const main =
    "\nconst nodes = [{ state: {} }, { state: {} }];\nspreadInfo(nodes, 'k', 'v', 0);\nconsole.log(nodes[1].state.k?.value, 'from', spreadInfo.name);\nnull.x;";
  const own = "(nodes, key, value) { for (const { state } of nodes) state[key] = { value: 'own', version: 1 }; }";
  for (const [style, place] of [
    [`export function spreadInfo${own}${main}\nexport { nodes as cluster };`, 'Line 5, column 6'],
    [`export default function spreadInfo${own}${main}`, 'Line 5, column 6'],
    [`function spreadInfo${own}\nmodule.exports = { spreadInfo };${main}`, 'Line 6, column 6'],
    [`window.spreadInfo = function spreadInfo${own};${main}`, 'Line 5, column 6'],
  ]) {
    for (const [button, value] of [
      ['run', 'own'],
      ['run-go', 'v'],
    ]) {
      const [line, error] = await lesson.run(style, button);
      assert.equal(line, `log: ${value} from spreadInfo`, style);
      assert.match(error, new RegExp(`^error: ${place}: TypeError: `), `${button}: ${style}`);
    }
  }
  assert.match(
    (await lesson.run('export const a = 1;\nundeclared = 2;'))[0],
    /^error: Line 2, column 12: ReferenceError: undeclared is not defined$/,
  );
});

deep('an endless loop ends at its time limit, and what it printed before stays', async () => {
  await lesson.write('console.log("before");\nwhile (true) {}');
  await lesson.page.click('#run');
  await lesson.page.waitForSelector('.line.log');
  await lesson.page.type(content, ' '); // the page responds meanwhile
  const [, seconds] = /^Time limit reached after (\d+\.\d) s/.exec(await lesson.ended());
  assert.ok(Number(seconds) >= 10, `${seconds} s`); // a busy machine notices late
  const [first, second] = await lesson.lines();
  assert.equal(first, 'log: before');
  assert.match(second, /^note: Stopped: the program took longer than the limit of 10000 ms\./);
  assert.deepEqual(await lesson.run('console.log("clean")'), ['log: clean']);
});

test('Stop and Esc end a run', async () => {
  for (const stop of [() => lesson.page.click('#stop'), () => lesson.page.keyboard.press('Escape')]) {
    await lesson.write('console.log(1); for (;;);');
    await lesson.page.click('#run');
    await lesson.page.waitForSelector('.line.log');
    await stop();
    assert.match(await lesson.ended(), /^Stopped after/);
  }
});

test('Ctrl+Enter in the editor runs', async () => {
  await lesson.write('console.log("by key")');
  await lesson.page.focus(content);
  await lesson.page.keyboard.down('Control');
  await lesson.page.keyboard.press('Enter');
  await lesson.page.keyboard.up('Control');
  await lesson.ended();
  assert.deepEqual(await lesson.lines(), ['log: by key']);
});

deep('an error is shown with its line and column', async () => {
  assert.deepEqual(await lesson.run('\n  null.x;'), ["error: Line 2, column 8: TypeError: Cannot read properties of null (reading 'x')"]);
  assert.match((await lesson.run('let a;\nlet a;'))[0], /^error: Line 2, column 5: SyntaxError: /);
  assert.deepEqual(await lesson.run('throw null'), ['error: Uncaught null']);
  assert.deepEqual(await lesson.run('throw { toString() { throw 1 } }'), ['error: Uncaught { toString: [function toString] }']);
  assert.match(
    (await lesson.run('setTimeout(() => { throw new RangeError("late") }, 5)'))[0],
    /^error: Line 1, column 26: RangeError: late$/,
  );
  assert.match((await lesson.run('Promise.reject(new Error("no"))'))[0], /^error: Line 1, column 16: Error: no$/);
});

test('the run waits for output after timers and promises', async () => {
  const output = await lesson.run(`
    setTimeout(() => { console.log('second'); Promise.resolve().then(() => setTimeout(() => console.log('third'), 10)); }, 20);
    console.log('first');`);
  assert.deepEqual(output, ['log: first', 'log: second', 'log: third']);
});

test('a program that prints nothing is reported as such', async () => {
  assert.deepEqual(await lesson.run(''), ['note: The program ran and printed nothing.']);
});

test('values are shown as a console shows them', async () => {
  const cases = {
    "'text', 1, -0, 2n, null, undefined, true": 'text 1 -0 2n null undefined true',
    "[1, 'a', []], {}": "[1, 'a', []] {}",
    "{ value: 'v', version: 1 }": "{ value: 'v', version: 1 }",
    'new Map([[1, new Set([2])]])': 'Map(1) { 1 => Set(1) { 2 } }',
    '{ get x() { throw 1 } }': '{ x: [getter] }',
    '(() => { const a = {}; a.self = a; return a })()': '{ self: [Circular] }',
    "'%s is %d', 'x', '3', 'more'": 'x is 3 more',
    'Object.create(null)': '[null prototype] {}',
    'new (class Node { id = 1 })()': 'Node { id: 1 }',
    'new Proxy({}, { ownKeys() { throw 1 } })': 'Proxy {}',
    "'<img src=x onerror=alert(1)>'": '<img src=x onerror=alert(1)>',
  };
  const output = await lesson.run(
    Object.keys(cases)
      .map((args) => `console.log(${args});`)
      .join('\n'),
  );
  assert.deepEqual(
    output,
    Object.values(cases).map((shown) => `log: ${shown}`),
  );
});

deep('a flood of output is cut off, and a note says so', async () => {
  const output = await lesson.run('for (let i = 0; i < 1e5; i++) console.log(i); console.log("x".repeat(1e6))');
  assert.equal(output.length, 1001);
  assert.equal(output[1000], 'note: More than 1000 lines: the rest is not shown.');
  const [long] = await lesson.run('console.log("x".repeat(1e6))');
  assert.match(long, /… \(990000 more characters\)$/);
});

test('a program reaches neither the page, nor storage, nor the network', async () => {
  const requests = lesson.site.log.length;
  const output = await lesson.run(`
    const names = ['document', 'parent', 'localStorage', 'gossip', 'gossipRound', 'fetch', 'importScripts', 'WebSocket', 'Worker', 'postMessage', 'MessagePort', 'Blob'];
    console.log(names.filter((name) => name in globalThis).join() || 'nothing');
    import('${lesson.site.url}gossip.js').catch(() => console.log('no import'));
    console.log(origin);`);
  assert.deepEqual(output, ['log: nothing', 'log: null', 'log: no import']);
  assert.equal(lesson.site.log.length, requests);
});

test('a program that calls close() has ended, even if it goes on', async () => {
  const output = await lesson.run('console.log("bye"); self.close(); for (;;) console.log("later");');
  assert.deepEqual(output, ['log: bye', 'note: The program called close().']);
  assert.match(await lesson.ended(), /^Closed itself/);
});

deep('Run pressed twenty times leaves one run', async () => {
  await lesson.write('console.log("once")');
  await lesson.page.evaluate(() => {
    for (let i = 0; i < 20; i++) document.getElementById('run').click();
  });
  await lesson.ended();
  assert.deepEqual(await lesson.lines(), ['log: once']);
});

test('Reset asks before it discards work', async () => {
  await lesson.write('my work');
  const answers = [false, true];
  const answer = (dialog) => (answers.shift() ? dialog.accept() : dialog.dismiss());
  lesson.page.on('dialog', answer);
  await lesson.page.click('#reset');
  assert.equal((await lesson.look()).text, 'my work');
  await lesson.page.click('#reset');
  assert.match((await lesson.look()).text, /^function gossipRound/);
  lesson.page.off('dialog', answer);
});

test('nothing overflows at 320 pixels', async () => {
  await lesson.page.setViewport({ width: 320, height: 640 });
  for (const view of ['editor', 'lesson']) {
    await lesson.page.click(`#view-${view}`);
    const { width, scrolled } = await lesson.page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      scrolled: document.documentElement.scrollWidth,
    }));
    assert.ok(scrolled <= width, `${view}: ${scrolled} > ${width}`);
  }
  await lesson.page.setViewport({ width: 1280, height: 800 });
});

test('the page has logged no errors', () => {
  assert.deepEqual(lesson.complaints, []);
});

deep('the lesson is readable without scripts', async () => {
  const page = await lesson.browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(lesson.site.url);
  const text = await page.evaluate(() => document.body.innerText);
  for (const words of ['Lesson 8 of 14', 'Gossip Protocol', 'Cassandra', 'spreadInfo', 'JavaScript is off']) {
    assert.ok(text.includes(words), words);
  }
  const cut = () => page.$eval('#editor', (area) => area.scrollHeight - area.clientHeight);
  assert.equal(await cut(), 0, 'the whole starter can be read');
  await page.setViewport({ width: 800, height: 900 });
  assert.equal(await cut(), 0);
  await page.close();
});

test('an error during one click does not end Go', async () => {
  const said = lesson.complaints.length;
  await lesson.page.evaluate(() => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = () => {
      throw new Error('an extension in the way');
    };
    document.getElementById('run').click();
    Element.prototype.setAttribute = setAttribute;
  });
  assert.match(lesson.complaints.slice(said).join(), /^gossip: .*an extension in the way/);
  assert.equal(await lesson.textOf('status'), 'Go ready');
});

/** A copy of the site without one file. Remove it after use. */
function siteWithout(name) {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-dist-'));
  cpSync(join(www, 'dist'), dir, { recursive: true });
  for (const suffix of ['', '.br', '.gz']) rmSync(join(dir, `${name}${suffix}`));
  return dir;
}

deep('without its Go module the page says what is missing', async () => {
  const dir = siteWithout('page.wasm');
  const broken = await openLesson({ dir });
  assert.match(await broken.textOf('status'), /^Go failed to load: .*page\.wasm could not be fetched: the server answered 404/);
  assert.ok(await broken.page.$eval('#retry', (button) => !button.hidden));
  await broken.close();
  rmSync(dir, { recursive: true });
});

deep('without gossip.wasm programs run, and Run with Go says what is missing', async () => {
  const dir = siteWithout('gossip.wasm');
  const broken = await openLesson({ dir });
  assert.equal(await broken.textOf('status'), 'Go ready');
  assert.deepEqual(await broken.run('console.log(1)'), ['log: 1']);
  const [error] = await broken.run('console.log(1)', 'run-go');
  assert.match(error, /^error: http:\S+gossip\.wasm could not be fetched: the server answered 404/);
  await broken.close();
  rmSync(dir, { recursive: true });
});

deep('without gossip.js programs run and are checked, and the console has the module', async () => {
  const dir = siteWithout('gossip.js');
  const other = await openLesson({ dir });
  assert.deepEqual(await other.run('console.log(1)'), ['log: 1']);
  await other.page.click('#check');
  await other.page.waitForSelector('#report-verdict[data-verdict="fail"]');
  assert.equal(await other.page.evaluate(() => gossip.ready.then(() => gossip.gossipRound === gossipRound)), true);
  assert.deepEqual(other.complaints, []);
  await other.close();
  rmSync(dir, { recursive: true });
});

deep('the progress bar disappears when Go is ready, even if the last bytes are counted later', async () => {
  const page = await lesson.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.reads = [];
    const isReady = new Promise((resolve) => {
      new MutationObserver(() => {
        if (document.querySelector('#status[data-state="ready"]') !== null) resolve();
      }).observe(document, { attributes: true, childList: true, subtree: true });
    });
    const { read } = ReadableStreamDefaultReader.prototype;
    ReadableStreamDefaultReader.prototype.read = async function () {
      await isReady;
      const result = await read.call(this);
      globalThis.reads.push(result.done);
      return result;
    };
  });
  await page.goto(lesson.site.url);
  await page.waitForFunction(() => globalThis.reads.includes(true));
  assert.ok((await page.evaluate(() => globalThis.reads.length)) > 1, 'bytes have been counted');
  assert.equal(await page.$eval('#progress', (bar) => bar.hidden), true);
  await page.close();
});
