// The output panel in Chromium: the console, the links to the editor, and the comparison
// with Go, by clicks and keys.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson.close());
afterEach(() => assert.deepEqual(lesson.complaints, []));

const texts = (selector) => lesson.page.$$eval(selector, (found) => found.map((element) => element.textContent));
const isEmpty = (id) => lesson.page.$eval(`#${id}`, (element) => element.childNodes.length === 0);

/** The rows of the comparison, each as 'word: left / right'. */
const compared = () =>
  lesson.page.$$eval('#comparison tbody tr', (rows) =>
    rows.map(({ cells: [mark, left, right] }) => `${mark.querySelector('.word').textContent}: ${left.textContent} / ${right.textContent}`),
  );

const sentence = () => lesson.page.$eval('#comparison .compared', (element) => element.textContent);

/** Collects the texts of an element from now on; returns a function that reads them. */
async function listen(id) {
  await lesson.page.evaluate((watched) => {
    const said = ((globalThis.said ??= {})[watched] = []);
    const element = document.getElementById(watched);
    new MutationObserver(() => said.push(element.textContent)).observe(element, { childList: true, characterData: true, subtree: true });
  }, id);
  return () => lesson.page.evaluate((watched) => said[watched].filter((text) => text !== ''), id);
}

test('every method of the console prints at its level', async () => {
  assert.deepEqual(
    await lesson.run(`
    for (const level of ['log', 'info', 'warn', 'error', 'debug']) console[level]('%s!', level);
    console.dir({ a: 1 });
    console.assert(false, 'not so');
    console.count();
    console.countReset();
    console.timeEnd('none');`),
    [
      'log: log!',
      'info: info!',
      'warn: warn!',
      'error: error!',
      'debug: debug!',
      'log: { a: 1 }',
      'error: Assertion failed: not so',
      'log: default: 1',
      "warn: Timer 'none' does not exist",
    ],
  );
  const signs = await lesson.page.$$eval('#lines > .line', (lines) =>
    lines.slice(0, 5).map((line) => getComputedStyle(line, '::before').content),
  );
  assert.equal(new Set(signs).size, 5, signs.join());
});

deep('a trace shows its place in the program', async () => {
  assert.deepEqual(await lesson.run('function inner() {\n  console.trace("here");\n}\nfunction outer() { inner(); }\nouter();'), [
    'debug: Trace: here\n    at inner, line 2, column 11\n    at outer, line 4, column 20\n    at the top level, line 5, column 1',
  ]);
});

test('groups are indented', async () => {
  assert.deepEqual(
    await lesson.run(
      'console.group("A"); console.log(1); console.group("B"); console.log(2); console.groupEnd(); console.groupEnd(); console.log(3);',
    ),
    ['group: A', 'log: 1', 'group: B', 'log: 2', 'log: 3'],
  );
  const [a, one, b, two, three] = await lesson.page.$$eval('#lines > .line', (lines) =>
    lines.map((line) => parseFloat(getComputedStyle(line).paddingLeft)),
  );
  assert.ok(a < one && one === b && b < two && three === a, [a, one, b, two, three].join());
});

test('a table is a table', async () => {
  await lesson.run('console.table([{ node: "n<b>1</b>", version: 2 }, { node: "n2" }]); console.table(new Array(120).fill({ a: 1 }));');
  assert.deepEqual(await texts('#lines .line:first-child thead th[scope=col]'), ['(index)', 'node', 'version']);
  assert.deepEqual(await texts('#lines .line:first-child tbody th[scope=row]'), ['0', '1']);
  assert.deepEqual(await texts('#lines .line:first-child tbody td'), ["'n<b>1</b>'", '2', "'n2'", '']);
  assert.equal((await lesson.lines()).at(-1), 'note: The table shows 100 of 120 rows.');
});

deep('lines that repeat are counted', async () => {
  await lesson.run(`
    for (let i = 0; i < 3; i++) console.log('same');
    console.warn('same');
    console.group('same');
    console.log('same');
    console.groupEnd();
    console.log('same');
    console.log('same');`);
  assert.deepEqual(await lesson.lines(), ['log: same×3 (3 times)', 'warn: same', 'group: same', 'log: same', 'log: same×2 (2 times)']);
  assert.deepEqual(await texts('#lines .times[aria-hidden=true]'), ['×3', '×2']);
});

deep('the console can be cleared', async () => {
  assert.deepEqual(await lesson.run('console.log(1); console.clear(); console.log(2);'), [
    'note: The program cleared the console.',
    'log: 2',
  ]);
});

test('output before a throw stays, and errors show their cause', async () => {
  assert.deepEqual(await lesson.run('console.log("before");\nthrow new Error("outer", { cause: new TypeError("inner") });'), [
    'log: before',
    'error: Line 2, column 7: Error: outer { [cause]: TypeError: inner }',
  ]);
});

test("printing runs none of the program's code", async () => {
  const trap = '() => { console.log("ran"); }';
  assert.deepEqual(
    await lesson.run(`
    const everyTrap = new Proxy({}, { get: () => ${trap} });
    console.log(new Proxy({ a: 1 }, everyTrap), { get x() { console.log('ran'); } });
    console.table([new Proxy({ b: 1 }, everyTrap)]);
    console.log(typeof Proxy, Proxy.name, Proxy.length);`),
    ['log: Proxy { a: 1 } { x: [getter] }', 'log: (index)b01', 'log: function Proxy 2'],
  );
});

test('the run waits for timers and promises', async () => {
  assert.deepEqual(
    await lesson.run(`
    setTimeout(() => {
      console.log('timer');
      requestAnimationFrame((time) => { console.log('frame', typeof time);
        cancelAnimationFrame(requestAnimationFrame(() => console.log('never'))); });
    }, 30);
    queueMicrotask(() => console.log('microtask'));
    (async () => { for (let i = 0; i < 100; i++) await null; console.log('promise'); })();
    console.log('first');`),
    ['log: first', 'log: microtask', 'log: promise', 'log: timer', 'log: frame number'],
  );
});

test('an error links to its place in the editor', async () => {
  await lesson.run('console.log("before");\nthrow new Error("x");');
  await lesson.page.focus('#lines .place');
  await lesson.page.keyboard.press('Enter');
  await lesson.page.keyboard.type('7 || ');
  await lesson.page.keyboard.down('Control');
  await lesson.page.keyboard.press('Enter');
  await lesson.page.keyboard.up('Control');
  await lesson.page.waitForFunction(() => document.getElementById('lines').textContent.includes('Uncaught 7'));
  assert.deepEqual(await texts('#lines .place'), []); // a value that is not an Error has no place
});

deep('errors that repeat are counted and keep their button', async () => {
  assert.deepEqual(await lesson.run('for (let i = 0; i < 3; i++) setTimeout(() => { throw new Error("x"); });'), [
    'error: Line 1, column 54: Error: x×3 (3 times)',
  ]);
  assert.deepEqual(await texts('#lines .place'), ['Line 1, column 54']);
});

test('a run that removes the focused output moves the focus to Run', async () => {
  await lesson.run('null.x');
  await lesson.page.focus('#lines .place');
  await lesson.page.keyboard.down('Control');
  await lesson.page.keyboard.press('Enter');
  await lesson.page.keyboard.up('Control');
  assert.equal(await lesson.page.evaluate(() => document.activeElement.id), 'run');
  await lesson.ended();
});

test('a correct program has the same output as with Go', async () => {
  const states = await listen('running');
  await lesson.run(solution, 'run-go');
  assert.equal(await sentence(), 'The same output');
  assert.deepEqual(
    await compared(),
    [0, 1, 2, 3].map((id) => `same: node-${id} leader: node-0 / node-${id} leader: node-0`),
  );
  assert.match(await lesson.textOf('verdict'), /^Finished after \d+ ms: same output as yours, with Go’s functions$/);
  assert.deepEqual(await states(), ['Running with your functions first, to compare…', 'Running with Go’s functions…']);
});

deep('a program that has already run is not run again for the comparison', async () => {
  const program = `const printed = Math.random();\nconsole.log(typeof printed);`;
  await lesson.run(program);
  const states = await listen('running');
  await lesson.page.click('#run-go');
  await lesson.ended();
  assert.equal(await sentence(), 'The same output');
  assert.deepEqual(await states(), ['Running…']);
});

test('different output is compared line by line', async () => {
  await lesson.run(
    `
    function gossipRound() {}
    function spreadInfo(nodes, key) { console.log('mine'); }
    const nodes = [{ state: {} }, { state: {} }];
    console.log('start');
    spreadInfo(nodes, 'k', 'v', 0);
    console.warn(nodes[1].state.k?.value);
    console.table([{ a: 1 }]);`,
    'run-go',
  );
  assert.equal(await sentence(), 'The outputs differ in 2 lines');
  assert.deepEqual(await compared(), [
    'same: start / start',
    'differs: mine / v',
    'differs: undefined / no line',
    'same: (index) | a / (index) | a',
    'same: 0 | 1 / 0 | 1',
  ]);
  assert.match(await lesson.textOf('verdict'), /: output differs from yours, with Go’s functions$/);
});

deep('two programs that print nothing print the same', async () => {
  await lesson.run('function gossipRound() {}', 'run-go');
  assert.equal(await sentence(), 'Neither printed anything');
  assert.deepEqual(await compared(), []);
});

test("an error of the learner's functions appears only in their column", async () => {
  const output = await lesson.run(
    'function gossipRound() {}\nfunction spreadInfo() { throw new Error("mine"); }\nspreadInfo([{ state: {} }], "k", "v", 0);\nconsole.log("after");',
    'run-go',
  );
  assert.deepEqual(output, ['log: after']);
  assert.equal(await sentence(), 'The outputs differ in 1 line');
  assert.deepEqual(await compared(), ['differs: Error: mine / after']);
});

deep("an endless loop of the learner's functions ends at its time limit, and then Go runs", async () => {
  const output = await lesson.run(
    'function gossipRound() {}\nfunction spreadInfo() { console.log("mine"); for (;;); }\nspreadInfo([{ state: {} }], "k", "v", 0);\nconsole.log("after");',
    'run-go',
  );
  assert.deepEqual(output, ['log: after']);
  assert.match(await lesson.textOf('verdict'), /^Finished after/);
  const rows = await compared();
  assert.equal(rows[0], 'differs: mine / after');
  assert.match(rows[1], /^differs: Stopped: the program took longer than the limit of 10000 ms\..* \/ no line$/);
});

deep('Stop ends both runs, and there is no comparison', async () => {
  await lesson.write('function gossipRound() {}\nfunction spreadInfo() { for (;;); }\nspreadInfo([{ state: {} }], "k", "v", 0);');
  await lesson.page.click('#run-go');
  await lesson.page.click('#stop');
  assert.match(await lesson.ended(), /^Stopped after .*, with your functions$/);
  assert.deepEqual(await lesson.lines(), ['note: You stopped the program.']);
  assert.ok(await isEmpty('comparison'));
  assert.equal(await lesson.page.$eval('#stop', (button) => button.disabled), true);

  // With Go, the program keeps running.
  await lesson.write('console.log("x"); for (;;) if (globalThis.gossip === undefined) break;');
  await lesson.page.click('#run-go');
  await lesson.page.waitForSelector('#lines .line.log');
  await lesson.page.click('#stop');
  assert.match(await lesson.ended(), /^Stopped after .*, with Go’s functions$/);
  assert.ok(await isEmpty('comparison'));
});

deep('a plain run and Reset remove the comparison', async () => {
  await lesson.run(solution, 'run-go');
  assert.equal(await isEmpty('comparison'), false);
  await lesson.run(solution);
  assert.ok(await isEmpty('comparison'));
  await lesson.run(solution, 'run-go');
  lesson.page.once('dialog', (dialog) => dialog.accept());
  await lesson.page.click('#reset');
  assert.ok(await isEmpty('comparison'));
});

test('only the end of a run is announced, once', async () => {
  const verdicts = await listen('verdict');
  const live = await lesson.page.$$eval('#output :is([role=status], [role=alert], [aria-live]:not([aria-live=off]))', (found) =>
    found.map(({ id }) => id),
  );
  assert.deepEqual(live, ['verdict']);
  await lesson.run('console.log(1); console.table([1]); setTimeout(() => console.log(2), 20);');
  assert.equal((await verdicts()).length, 1);
  await lesson.run(solution, 'run-go');
  assert.equal((await verdicts()).length, 2);
  await lesson.run('throw 1');
  assert.equal((await verdicts()).length, 3);
  assert.equal(await lesson.page.$eval('#verdict', (element) => getComputedStyle(element).display), 'block');
});

/** Runs a program that waits, and reports events in its name. */
const forge = (events) => forgeMessages(events.map((event) => [event]));

/** The same with messages, which should be arrays of events. */
async function forgeMessages(messages) {
  await lesson.write('setTimeout(() => {}, 4000)');
  await lesson.page.evaluate((forged) => {
    const Real = globalThis.MessageChannel;
    globalThis.MessageChannel = function () {
      const { port1, port2 } = new Real();
      for (const message of forged) port2.postMessage(message);
      return { port1, port2: new Real().port2 };
    };
    document.getElementById('run').click();
    globalThis.MessageChannel = Real;
  }, messages);
}

test('forged events do no harm', async () => {
  await forge([
    { kind: 'table', columns: 5, rows: 'x' },
    { kind: 'table' },
    { kind: 'table', columns: [1, { a: 1 }, '<b>c</b>'], rows: [null, ['r'], ['1', '2', '3', '4'], 'text'] },
    { kind: 'table', columns: new Array(100).fill('c'), rows: [new Array(100).fill('x'.repeat(10_000))] },
    { kind: 'line', level: 'evil"><b>', text: { a: 1 }, indent: 1e9 },
    { kind: 'line', level: 'log', text: 'last', indent: -1.5 },
    { kind: 'error', text: 'forged', line: -1, column: 'x' },
    { kind: 'done', ms: 'x' },
  ]);
  assert.equal(await lesson.ended(), 'Ended by an error after 1 ms, with your functions');
  assert.equal(await lesson.page.$('#lines b'), null);
  assert.deepEqual(await texts('#lines > .line:nth-child(3) th, #lines > .line:nth-child(3) td'), [
    '',
    '',
    '<b>c</b>',
    '',
    '',
    '',
    'r',
    '',
    '',
    '1',
    '2',
    '3',
    '',
    '',
    '',
  ]);
  assert.deepEqual(
    await lesson.page.$eval('#lines > .line:nth-child(4)', (line) => [
      line.querySelectorAll('th').length,
      line.querySelector('td').textContent,
    ]),
    [22, `${'x'.repeat(300)}… (9700 more characters)`],
  );
  assert.deepEqual((await lesson.lines()).slice(4), ['log: ', 'log: last', 'error: forged']);
  assert.equal(await lesson.page.$eval('#lines > .line:nth-child(5)', (line) => line.style.getPropertyValue('--indent')), '20');
});

deep('too many tables end the run', async () => {
  await forge(Array.from({ length: 100 }, () => ({ kind: 'table', columns: ['c'], rows: new Array(100).fill(['r']) })));
  assert.match(await lesson.ended(), /^Stopped after/);
  assert.equal(await lesson.page.$$eval('#lines table', (tables) => tables.length), 29);
  assert.equal((await lesson.lines()).at(-1), 'note: Stopped: the program sent more than the page accepts.');
});

// More than a run of the page may send (src/client/program.js).
for (const [what, event, count = 3100] of [
  ['cleared consoles', { kind: 'clear' }],
  ['errors', { kind: 'error', text: 'e' }],
  ['long errors', { kind: 'error', text: 'x'.repeat(20_000) }, 201],
  ['steps', { kind: 'step', what: 'spread-end' }],
]) {
  deep(`too many ${what} end the run`, async () => {
    await forge(new Array(count).fill(event));
    assert.match(await lesson.ended(), /^Stopped after/);
    const lines = await lesson.lines();
    assert.equal(lines.at(-1), 'note: Stopped: the program sent more than the page accepts.');
  });
}

for (const event of [{ kind: 'nonsense' }, { kind: 'toString' }, { kind: ['line'] }, {}, null, 7]) {
  test(`a malformed event ends the run: ${JSON.stringify(event)}`, async () => {
    await forge([{ kind: 'line', level: 'log', text: 'last' }, event, { kind: 'line', level: 'log', text: 'later' }]);
    assert.match(await lesson.ended(), /^Could not run after/);
    assert.deepEqual(await lesson.lines(), ['log: last', 'error: The program sent an unexpected message.']);
  });
}

for (const message of [[], {}, { length: 1, 0: { kind: 'line', level: 'log', text: 'x' } }, null, 7]) {
  deep(`a malformed message ends the run: ${JSON.stringify(message)}`, async () => {
    await forgeMessages([[{ kind: 'line', level: 'log', text: 'last' }], message, [{ kind: 'line', level: 'log', text: 'later' }]]);
    assert.match(await lesson.ended(), /^Could not run after/);
    assert.deepEqual(await lesson.lines(), ['log: last', 'error: The program sent an unexpected message.']);
  });
}

test('a program that closes itself is reported as such', async () => {
  await forge([{ kind: 'line', level: 'log', text: 'last' }, { kind: 'closed' }, { kind: 'line', level: 'log', text: 'later' }]);
  assert.match(await lesson.ended(), /^Closed itself after \d+ ms, with your functions$/);
  assert.deepEqual(await lesson.lines(), ['log: last', 'note: The program called close().']);
});

deep('how a run ended is as visible as what it printed', async () => {
  const shown = () =>
    lesson.page.$eval('#verdict', (verdict) => {
      const style = getComputedStyle(verdict);
      return { how: verdict.dataset.how, weight: style.fontWeight, color: style.color };
    });
  const colors = new Set();
  for (const [code, how] of [
    ['console.log(1);', 'done'],
    ['null.x;', 'error'],
    ['close();', 'closed'],
  ]) {
    await lesson.run(code);
    const verdict = await shown();
    assert.equal(verdict.how, how);
    assert.equal(verdict.weight, '600');
    colors.add(verdict.color);
  }
  assert.equal(colors.size, 3);
});

deep('tables, groups and the comparison fit 320 pixels', async () => {
  await lesson.page.setViewport({ width: 320, height: 640 });
  await lesson.page.click('#view-editor');
  await lesson.run(
    `${solution}
    for (let i = 0; i < 30; i++) console.group('deep ' + i);
    console.log('x'.repeat(200));
    console.table([Object.fromEntries(Array.from({ length: 20 }, (_, i) => ['column' + i, 'wide'.repeat(20)]))]);
    null.x;`,
    'run-go',
  );
  const { width, scrolled } = await lesson.page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    scrolled: document.documentElement.scrollWidth,
  }));
  assert.ok(scrolled <= width, `${scrolled} > ${width}`);
  const narrow = await lesson.page.$$eval(
    '#lines .line, #comparison .line',
    (lines) =>
      lines.filter((line) => {
        const { paddingLeft, paddingRight } = getComputedStyle(line);
        return line.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) < 40;
      }).length,
  );
  assert.equal(narrow, 0);
  await lesson.page.setViewport({ width: 1280, height: 800 });
});
