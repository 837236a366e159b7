// gossip.run: what a program printed and how it ended, for any page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openGate } from './support/gate.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson?.close());

const run = (source, options) => lesson.page.evaluate((s, o) => gossip.run(s, o), source, options);

/** The message of the error that a call throws in the page; `call` is an expression. */
const thrownBy = (call) => lesson.page.evaluate(`(${call}).then(() => 'nothing', (error) => error.name + ': ' + error.message)`);

test('output comes with its level and line, and as one text', async () => {
  const { durationMs, ...result } = await run(
    "console.log('a', { b: 1 });\n\nconsole.warn('two\\nlines');\nconsole.group('G');\nfor (const x of [1, 2])\n  console.error(x);\nconsole.groupEnd();\nconsole.table([{ k: 1 }]);",
  );
  assert.deepEqual(result, {
    output: [
      { level: 'log', text: 'a { b: 1 }', line: 1 },
      { level: 'warn', text: 'two\nlines', line: 3 },
      { level: 'log', text: 'G', line: 4 },
      { level: 'error', text: '  1', line: 6 },
      { level: 'error', text: '  2', line: 6 },
      { level: 'log', text: '(index)  k\n0        1', line: 8 },
    ],
    text: 'a { b: 1 }\ntwo\nlines\nG\n  1\n  2\n(index)  k\n0        1',
    error: null,
    reason: null,
  });
  assert.ok(Number.isInteger(durationMs) && durationMs >= 0);
});

test('functions are called as their names are, in the page and for a program', async () => {
  const wrong = await lesson.page.evaluate(() =>
    Object.entries(globalThis.gossip).flatMap(([key, value]) => (typeof value === 'function' && value.name !== key ? [key] : [])),
  );
  assert.deepEqual(wrong, []);
  const { text, error } = await run(
    `for (const key of Object.getOwnPropertyNames(globalThis)) {
       const value = globalThis[key];
       if (typeof value === 'function' && value.name !== key) console.log(key, 'is called', value.name);
     }`,
  );
  assert.deepEqual([text, error], ['', null]);
});

for (const [what, source, expected, limits] of [
  [
    'a throw',
    "console.log('first');\n  missing();",
    { reason: 'threw', line: 2, column: 3, message: /^ReferenceError: missing is not defined/ },
  ],
  ['a throw of something else', 'throw { code: 7 };', { reason: 'threw', message: /^Uncaught \{ code: 7 \}$/ }],
  ['a throw in a timer', 'setTimeout(() => {\n  null.x;\n});', { reason: 'threw', line: 2, column: 8 }],
  ['a rejection', "Promise.reject(new Error('no'));", { reason: 'threw', message: /Error: no/ }],
  ['a syntax error', 'let a = 1;\nlet b = = 2;', { reason: 'syntax-error', line: 2, column: 9 }],
  ['a throw after an await at the top level', 'await 1;\nnull.x;', { reason: 'threw', line: 2, column: 6 }],
  [
    'a loop without end',
    "console.log('before');\nwhile (true);",
    { reason: 'timeout', line: 0, message: /longer than the limit of 300 ms/ },
    { totalMs: 300 },
  ],
  ['timers without end', 'setInterval(() => {}, 10);', { reason: 'timeout', line: 0 }, { totalMs: 300 }],
  ['close()', 'close();', { reason: 'ended', message: /called close\(\)/ }],
]) {
  const level = ['a throw', 'a loop without end'].includes(what) ? test : deep;
  level(`${what}: its reason, its place, and what was printed before`, async () => {
    const { error, reason, output, text } = await run(source, limits && { limits });
    assert.equal(reason, expected.reason, JSON.stringify(error));
    for (const name of ['line', 'column']) if (name in expected) assert.equal(error[name], expected[name], JSON.stringify(error));
    if (expected.message) assert.match(error.message, expected.message);
    if (reason === 'threw') assert.equal(output.at(-1).level, 'uncaught');
    assert.doesNotMatch(text, /Error/, 'the text is only what was printed');
  });
}

test('programs like those of a course, with their own functions or with Go’s', async () => {
  const demo = `
    const nodes = [0, 1, 2, 3].map((id) => ({ id, state: {} }));
    spreadInfo(nodes, 'leader', 'node-0', 0);
    for (const { id, state } of nodes) console.log(\`node-\${id} leader: \${state.leader?.value}\`);`;
  const expected = [0, 1, 2, 3].map((id) => `node-${id} leader: node-0`).join('\n');
  assert.equal((await run(demo, { functions: 'go' })).text, expected);
  const own = `function gossipRound() {}\nfunction spreadInfo(nodes) { nodes[1].state.leader = { value: 'mine', version: 1 }; }\n${demo}`;
  assert.match((await run(own)).text, /node-1 leader: mine/);
  assert.equal((await run(own, { functions: 'go' })).text, expected);
  assert.match((await run(demo)).error.message, /spreadInfo is not defined/);
  assert.equal((await run(solution)).reason, null);
});

test('limits hold, and the output says what they left out', async () => {
  const { text, output, reason } = await run('for (let i = 0; i < 100; i++) console.log("x".repeat(30));', {
    limits: { lines: 3, characters: 10 },
  });
  assert.equal(reason, null);
  assert.equal(text, `${'xxxxxxxxxx… (20 more characters)\n'.repeat(3)}More than 3 lines: the rest is not shown.`);
  assert.equal(output.at(-1).level, 'note');
});

deep('limits smaller than a line cut the output and do not end the program', async () => {
  const { output, reason, error } = await run('console.log("x".repeat(5000)); console.log(2);', { limits: { output: 1 } });
  assert.deepEqual([reason, error], [null, null]);
  assert.deepEqual(
    output.map(({ level, text }) => [level, text.length > 5000 ? 'long' : text]),
    [
      ['log', 'x'.repeat(5000)],
      ['note', 'More than 1 characters: the rest is not shown.'],
    ],
  );
  assert.equal((await run('console.log("x".repeat(100_000));', { limits: { output: 1, characters: 5_000_000 } })).reason, null);
});

for (const [what, source] of [
  ['the indents of groups', 'for (let i = 0; i < 20; i++) console.group();\nfor (;;) console.log("\\n".repeat(9900));'],
  [
    'wide columns of tables',
    'const wide = [{}, {}];\nfor (let i = 0; i < 20; i++) { wide[0][i] = "x".repeat(200); wide[1][i] = ""; }\n' +
      'for (let i = 0; i < 98; i++) wide.push({ 19: 1 });\nfor (;;) console.table(wide);',
  ],
]) {
  deep(`${what} count as output`, async () => {
    const { text, output } = await run(source, { limits: { totalMs: 2000 } });
    assert.ok(text.length < 200_000 + 500_000, `${text.length} characters`);
    assert.equal(output.at(-1).text, 'More than 200000 characters: the rest is not shown.');
  });
}

test('an error after more output than the limits allow is told', async () => {
  const { error, reason, output } = await run('for (let i = 0; i < 9; i++) console.log(i);\nnull.x;', { limits: { lines: 2 } });
  assert.equal(reason, 'threw');
  assert.equal(error.line, 2);
  assert.deepEqual(
    output.map(({ level }) => level),
    ['log', 'log', 'note', 'uncaught'],
  );
});

test('output can be followed as it comes, and a run can be aborted', async () => {
  const result = await lesson.page.evaluate(async () => {
    const abort = new AbortController();
    const seen = [];
    const reason = await gossip
      .run("console.log('on its way');\nsetInterval(() => {}, 10);", {
        signal: abort.signal,
        onOutput(line) {
          seen.push(line);
          abort.abort('enough');
        },
      })
      .catch((why) => why);
    return { reason, seen };
  });
  assert.deepEqual(result, { reason: 'enough', seen: [{ level: 'log', text: 'on its way', line: 1 }] });
  assert.equal((await run('console.log(1)')).text, '1', 'the next run works');
});

// Where a page asks for its turn, browsers abort what goes on with the task that it began in.
test('runs that begin in a task of the page which is then aborted end as ever, and so do those after them', async () => {
  const { reasons, rejections } = await lesson.page.evaluate(async () => {
    const rejections = [];
    const listening = new AbortController();
    addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)), { signal: listening.signal });
    const endless = () => gossip.run('for (;;);', { limits: { totalMs: 100 } });
    const task = new AbortController();
    const begun = [];
    await scheduler.postTask(() => void begun.push(...Array.from({ length: 4 }, endless)), { signal: task.signal });
    task.abort();
    const results = [...(await Promise.all(begun)), await endless()];
    listening.abort();
    return { reasons: results.map(({ reason }) => reason), rejections };
  });
  assert.deepEqual(reasons, ['timeout', 'timeout', 'timeout', 'timeout', 'timeout']);
  assert.deepEqual(rejections, []);
});

deep('several at once do not disturb each other, nor a check', async () => {
  const results = await lesson.page.evaluate(
    (source) =>
      Promise.all([
        ...[1, 2, 3].map((n) => gossip.run(`console.log(${n})`).then(({ text }) => text)),
        gossip.run('while (true);', { limits: { totalMs: 500 } }).then(({ reason }) => reason),
        gossip.check(source, { limits: { caseMs: 10_000, totalMs: 60_000 } }).then(({ verdict }) => verdict),
      ]),
    solution,
  );
  assert.deepEqual(results, ['1', '2', '3', 'timeout', 'pass']);
});

deep('of many at once each runs, and no more sandboxes than work at a time stay', async () => {
  const { texts, frames } = await lesson.page.evaluate(async () => {
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    const results = await Promise.all(numbers.map((n) => gossip.run(`console.log(${n})`)));
    return {
      texts: results.map(({ text, error }) => error?.message ?? text),
      frames: document.querySelectorAll('iframe[title="Sandbox for programs"]').length,
    };
  });
  assert.deepEqual(
    texts,
    Array.from({ length: 20 }, (_, i) => String(i)),
  );
  assert.ok(frames <= 4 + 1 + 2, `${frames} frames`); // of gossip.js with one that was prepared, and of the page's own runs
});

for (const what of ['removes', 'moves', 'reloads']) {
  deep(`a page that ${what} the frames of the sandbox gets new ones`, async () => {
    await lesson.page.evaluate((how) => {
      globalThis.change = () => {
        for (const frame of document.querySelectorAll('iframe[title="Sandbox for programs"]')) {
          if (how === 'removes') frame.remove();
          else if (how === 'reloads') frame.src = 'about:blank';
          else document.body.prepend(frame);
        }
      };
    }, what);
    await run('');
    await lesson.page.evaluate(async (how) => {
      const frame = document.querySelector('iframe[title="Sandbox for programs"]');
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve, { once: true });
      });
      globalThis.change();
      if (how === 'reloads') await loaded;
    }, what);
    assert.deepEqual((({ text, error }) => [text, error])(await run('console.log(1)')), ['1', null]);
    const result = await lesson.page.evaluate(() =>
      gossip.run('console.log(1);\nsetInterval(() => {}, 10);', { onOutput: () => globalThis.change(), limits: { totalMs: 60_000 } }),
    );
    assert.equal(result.reason, 'could-not-run');
    assert.match(result.error.message, /the page has removed, moved or reloaded the frame of the sandbox/);
    assert.equal((await run('console.log(2)')).text, '2');
  });
}

deep('a page that removes the frame of the sandbox while it waits for Go ends the run, and an empty page gets none', async () => {
  const gate = await openGate(lesson.site.url);
  const page = await lesson.browser.newPage();
  try {
    gate.answer('bare.html', 200, '<!doctype html><title>Bare</title><script src="gossip.js"></script>', { 'content-type': 'text/html' });
    await page.goto(`${gate.url}bare.html`);
    await page.evaluate(() => gossip.ready);
    const { asked } = gate.hold('gossip.wasm');
    await page.evaluate(() => {
      globalThis.result = gossip.run('', { functions: 'go' });
    });
    await asked;
    const { reason, error } = await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
      return globalThis.result;
    });
    assert.equal(reason, 'could-not-run');
    assert.match(error.message, /the page has removed, moved or reloaded the frame of the sandbox/);
    gate.open('gossip.wasm');
    assert.equal(await page.evaluate(() => gossip.run('console.log(3)', { functions: 'go' }).then(({ text }) => text)), '3');
    const emptied = await page.evaluate(async () => {
      document.open();
      const empty = await gossip.run('');
      document.write('<p>');
      document.close();
      return [empty.error.message, (await gossip.run('console.log(4)')).text];
    });
    assert.deepEqual(emptied, ['The sandbox did not start: the document of this page has no content.', '4']);
  } finally {
    await page.close();
    gate.stop();
  }
});

test('a limit is read once, so a getter cannot take it back', async () => {
  const { reason } = await lesson.page.evaluate(() => {
    let reads = 0;
    const limits = Object.defineProperty({}, 'totalMs', { enumerable: true, get: () => (reads++ === 0 ? 300 : NaN) });
    return gossip.run('for (;;);', { limits });
  });
  assert.equal(reason, 'timeout');
});

test('wrong arguments are errors that name the argument, the rule and the value', async () => {
  for (const [call, expected] of [
    ['gossip.run()', 'TypeError: gossip.run: "source" must be a string, the text of a program, got undefined'],
    ['gossip.run("", null)', 'TypeError: gossip.run: "options" must be an object, got null'],
    [
      'gossip.run("", { function: "go" })',
      'TypeError: gossip.run: "function" is not an option; the options are functions, limits, signal and onOutput',
    ],
    ['gossip.run("", { functions: "Go" })', `TypeError: gossip.run: "functions" must be 'own' or 'go', got "Go"`],
    ['gossip.run("", { limits: { totalMs: 0 } })', 'RangeError: gossip.run: "limits.totalMs" must be a positive number, got 0'],
    [
      'gossip.run("", { limits: { ms: 1 } })',
      'TypeError: gossip.run: "limits.ms" is not a limit; the limits are totalMs, lines, characters, output',
    ],
    ['gossip.run("", { signal: 1 })', 'TypeError: gossip.run: "signal" must be an AbortSignal, got 1'],
    ['gossip.run("", { onOutput: 1 })', 'TypeError: gossip.run: "onOutput" must be a function, got 1'],
  ]) {
    assert.equal(await thrownBy(call), expected);
  }
});

deep('the program reaches neither the page nor another program', async () => {
  await run('globalThis.left = 1; try { parent.left = 1; } catch {} try { top.left = 1; } catch {}');
  assert.equal(await lesson.page.evaluate(() => globalThis.left), undefined);
  assert.equal((await run('console.log(typeof left, typeof document, typeof parent)')).text, 'undefined undefined undefined');
});
