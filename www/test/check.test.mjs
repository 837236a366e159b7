// gossip.check as its callers see it: options, aborting, several checks at once, what it
// says about programs that do not run, and what it does when it cannot check.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { makeStage, servePlainly } from './conformance/stage.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';
import { limits } from './support/patient.mjs';

const www = join(import.meta.dirname, '..');
const solution = readFileSync(join(www, 'lesson/solution.js'), 'utf8');

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson?.close());

const check = (source, options) => lesson.page.evaluate((s, o) => gossip.check(s, o), source, { limits, ...options });

/** The message of the error that a call throws in the page; `call` is an expression. */
const thrownBy = (call) => lesson.page.evaluate(`(${call}).then(() => 'nothing', (error) => error.name + ': ' + error.message)`);

test('a correct program passes, and the report says which reading it follows', async () => {
  const report = await check(solution);
  assert.equal(report.verdict, 'pass', report.summary);
  assert.deepEqual(Object.keys(report), [
    'version',
    'verdict',
    'summary',
    'headline',
    'reading',
    'hazards',
    'notes',
    'strict',
    'failsAsWhole',
    'stages',
    'functions',
    'console',
    'seed',
    'cases',
    'durationMs',
  ]);
  assert.deepEqual(report.reading, {
    sweeps: 3,
    version: 'own + 1',
    order: 'ascending',
    isLessonReading: true,
    text: 'three sweeps over the peers in ascending order, version own + 1',
    explanation: 'writes a version one higher than the node’s own and gossips with every other node in ascending order, three times over.',
  });
  assert.deepEqual(
    report.console.map((line) => line.text),
    ['node-0 leader: node-0', 'node-1 leader: node-0', 'node-2 leader: node-0', 'node-3 leader: node-0'],
  );
});

test('strictly, the solution passes, and what gets a note or a hazard fails', async () => {
  const judged = async (source) => {
    const plain = await check(source);
    const strict = await check(source, { strict: true });
    assert.deepEqual([plain.verdict, plain.strict, strict.strict], ['pass', false, true], plain.summary);
    const { gossipRound, spreadInfo } = strict.functions;
    return [...plain.notes, ...plain.hazards].map(({ id }) => id).concat(gossipRound.misconception?.id, spreadInfo.misconception?.id);
  };
  assert.deepEqual(await judged(solution), [undefined, undefined]);
  assert.deepEqual(await judged(solution.replace('round < 3', 'round < 1')), ['one-sweep', undefined, 'one-sweep']);
  assert.deepEqual(await judged(solution.replace('{ ...entry }', 'entry')), ['shared-entries', 'shared-entries', undefined]);
});

for (const [what, source, expected] of [
  ['a syntax error', 'let a = 1;\nlet b = = 2;', { reason: 'syntax-error', line: 2, column: 9 }],
  [
    'a throw at the top level',
    'let a = 1;\n  missing();\nconst gossipRound = () => {};\nconst spreadInfo = () => {};',
    { reason: 'threw', line: 2, column: 3 },
  ],
  [
    'a throw in a function',
    'function gossipRound(nodes) {\n  null.x;\n}\nfunction spreadInfo() {}',
    { reason: 'threw', line: 2, column: 8 },
  ],
  [
    'await in a function that is not async',
    'function gossipRound() {\n  await 1;\n}',
    { reason: 'syntax-error', line: 2, column: 3, message: /await works only in async functions/ },
  ],
  [
    'an import',
    'const a = 1;\nimport assert from "./assert.js";',
    { reason: 'syntax-error', line: 2, column: 1, message: /import cannot be used here/ },
  ],
  ['an async function', 'async function gossipRound() {}\nfunction spreadInfo() {}', { reason: 'async' }],
  ['a generator', 'function* gossipRound() {}\nfunction spreadInfo() {}', { reason: 'async', message: /is a generator/ }],
  [
    'a syntax error in a module',
    'export const gossipRound = () => {};\nlet b = = 2;',
    { reason: 'syntax-error', line: 2, column: 9, message: /Unexpected token/ },
  ],
  [
    'a missing bracket',
    'function gossipRound() {\n  if (true) {\n}\n',
    { reason: 'syntax-error', line: 4, column: 1, message: /ends too early/ },
  ],
  ['code between Markdown fences', '```js\nfunction gossipRound() {}\n```', { reason: 'syntax-error', line: 1, column: 1, message: /```/ }],
  ['a syntax error after a byte order mark', '\uFEFFlet b = = 2;', { reason: 'syntax-error', line: 1, column: 9 }],
  [
    'a throw next to wrong results',
    'function gossipRound(nodes, a) {\n  for (const key in nodes[a].state) targt[key] = 1;\n}\nfunction spreadInfo() {}',
    { reason: 'threw', line: 2, column: 37, message: /targt is not defined/ },
  ],
]) {
  test(`${what}: the reason and its place in the learner's text`, async () => {
    const {
      verdict,
      functions: { gossipRound },
    } = await check(source);
    assert.equal(verdict, 'fail');
    assert.equal(gossipRound.reason, expected.reason);
    if (expected.message) assert.match(gossipRound.error.message, expected.message);
    for (const name of ['line', 'column'])
      if (name in expected) assert.equal(gossipRound.error[name], expected[name], JSON.stringify(gossipRound.error));
  });
}

deep('what is right when a call returns, and undone later, fails', async () => {
  for (const [what, later] of [
    ['after an await', 'async function later(nodes) { await null; for (const node of nodes) node.state = {}; }'],
    ['in a timer', 'function later(nodes) { setTimeout(() => { for (const node of nodes) node.state = {}; }, 20); }'],
    [
      'when a rejection is reported',
      `const all = []; onunhandledrejection = () => { for (const node of all) node.state = {}; };
       function later(nodes) { all.push(...nodes); (async () => { throw 1; })(); }`,
    ],
    [
      'by a call with other nodes',
      'let last; function later(nodes) { if (last && last !== nodes) for (const node of last) node.state = {}; last = nodes; }',
    ],
  ]) {
    const { verdict, summary } = await check(`${later}\n${solution.replace(/function gossipRound\(.*\{/, '$& later(nodes);')}`);
    assert.equal(verdict, 'fail', `${what}: ${summary}`);
  }
});

deep('functions of an exported object may call each other through this', async () => {
  const source = `
    export default {
      wins: (a, b) => b === undefined || a.version > b.version,

      gossipRound(nodes, sourceIdx, targetIdx) {
        const [source, target] = [nodes[sourceIdx].state, nodes[targetIdx].state];
        for (const key in source) if (this.wins(source[key], target[key])) target[key] = { ...source[key] };
        for (const key in target) if (this.wins(target[key], source[key])) source[key] = { ...target[key] };
      },

      spreadInfo(nodes, key, value, fromIdx) {
        nodes[fromIdx].state[key] = { value, version: 1 };
        for (let sweep = 0; sweep < 3; sweep++) {
          nodes.forEach((_, i) => { if (i !== fromIdx) this.gossipRound(nodes, fromIdx, i); });
        }
      },
    };`;
  const { verdict, summary, reading } = await check(source);
  assert.equal(verdict, 'pass', summary);
  assert.equal(reading.version, '1');
  const {
    functions: { gossipRound, spreadInfo },
  } = await check(source.replace('a.version >', 'a.version >='));
  assert.deepEqual([gossipRound.verdict, spreadInfo.verdict], ['fail', 'pass']);
  const { functions } = await check(source.replace('gossipRound(nodes, sourceIdx', '*gossipRound(nodes, sourceIdx'));
  assert.equal(functions.gossipRound.reason, 'async');
});

test('if gossipRound fails only within spreadInfo, the report says why it is blamed', async () => {
  const report = await check(
    `const met = new WeakMap();\n${solution.replace(
      /function gossipRound\(.*\{/,
      `$&
    met.set(nodes, (met.get(nodes) ?? 0) + 1);
    if (met.get(nodes) > 12) return; // no case of gossipRound has as many calls`,
    )}`,
  );
  const { gossipRound, spreadInfo } = report.functions;
  assert.deepEqual([gossipRound.reason, spreadInfo.verdict], ['wrong-result', 'pass'], report.summary);
  assert.match(gossipRound.counterexample.text, /so the fault is in gossipRound\.$/);
});

deep('changing an entry in place is a fault only if gossipRound shares entries', async () => {
  const shared = solution.replace('to[key] = { ...entry };', 'to[key] = entry;');
  const edited = (source) =>
    source.replace(
      /const version = .*;\n.*\n/,
      `
    state[key] ??= {};
    state[key].value = value;
    state[key].version = 1;`,
    );
  const both = await check(edited(shared));
  assert.equal(both.functions.spreadInfo.misconception?.id, 'edits-in-place', both.summary);
  assert.equal(both.functions.gossipRound.verdict, 'pass');
  assert.deepEqual(
    (await check(shared)).hazards.map(({ id }) => id),
    ['shared-entries'],
  );
  assert.equal((await check(edited(solution))).verdict, 'pass');
});

deep('a program that is nested too deeply to be edited is judged as far as possible', async () => {
  const deep = `void (${'1+'.repeat(30_000)}1);`;
  const { functions } = await check(`${solution.replace('entry.version >', 'entry.version >=')}\n${deep}`);
  assert.deepEqual([functions.gossipRound.verdict, functions.spreadInfo.verdict], ['fail', 'not-checked']);
  const tiring = solution.replace(/function spreadInfo\(.*\{/, 'let calls = 0;\n$& if (++calls === 100) return;');
  assert.equal((await check(`${tiring}\n${deep}`)).functions.spreadInfo.misconception?.id, 'depends-on-more');
});

deep('a program with a chain that is too long to be walked is judged nevertheless', async () => {
  const { verdict } = await check(`${solution}\nconst never = () => a${'.a'.repeat(5_000)};`);
  assert.equal(verdict, 'pass');
});

test('a missing function is reported, and the other one is still judged', async () => {
  const report = await check(solution.replace('function gossipRound', 'function gosipRound'));
  assert.equal(report.functions.gossipRound.reason, 'missing');
  assert.equal(report.functions.spreadInfo.verdict, 'pass');
  assert.match(report.summary, /gossipRound is not defined/);
});

test('what the top level throws is in the console, even if the functions exist', async () => {
  const report = await check(`${solution}\nlodash();`);
  assert.equal(report.verdict, 'pass', report.summary);
  assert.deepEqual(report.console.at(-1), { level: 'error', text: 'Uncaught ReferenceError: lodash is not defined' });
});

test('anything can be thrown, and is reported once', async () => {
  const report = await check('throw 5;');
  assert.equal(report.console.at(-1).text, 'Uncaught 5');
  assert.match(report.summary, /throws: 5\.$/);
});

deep('a spreadInfo that passes node objects learns that gossipRound takes indexes', async () => {
  const report = await check(
    'function gossipRound() {}\nfunction spreadInfo(nodes, key, value, fromIdx) { for (const node of nodes) gossipRound(nodes, nodes[fromIdx], node); }',
  );
  assert.match(
    report.functions.spreadInfo.error.message,
    /gossipRound: "sourceIdx" must be an index of nodes, got \{"id":0,"state":\{\}\}/,
  );
});

deep('a gossipRound that stops working after a while is blamed, not spreadInfo', async () => {
  const report = await check(`let rounds = 0;\n${solution.replace(/function gossipRound\(.*\{/, '$& if (++rounds > 600) return;')}`);
  assert.equal(report.functions.gossipRound.misconception?.id, 'depends-on-more', report.summary);
  assert.equal(report.functions.spreadInfo.verdict, 'pass', report.summary);
});

deep('a correct but slow program is reported as slow, with no case to blame', async () => {
  const report = await check(
    solution.replace(/function gossipRound\(.*\{/, '$& for (const end = performance.now() + 5; performance.now() < end;);'),
    { limits: { totalMs: 500 } },
  );
  assert.match(report.summary, /takes too long: all cases together took longer than the limit of 500 ms/);
  assert.deepEqual([report.functions.gossipRound.reason, report.functions.gossipRound.counterexample], ['timeout', null]);
});

for (const [what, source, message, line] of /** @type {const} */ ([
  [
    'a loop',
    'function gossipRound() {}\nfunction spreadInfo() {}\nfor (;;);',
    /the top level of the program took longer than the limit of 300 ms; the loop there was still running$/,
    3,
  ],
  [
    'waiting for what never happens before the functions exist',
    'await new Promise(() => {});\nconst gossipRound = () => {};\nconst spreadInfo = () => {};',
    /the top level of the program still awaits something/,
    0,
  ],
])) {
  deep(`the top level has a limit of its own, and the message names it: ${what}`, async () => {
    const { functions } = await check(source, { limits: { ...limits, topLevelMs: 300 } });
    assert.equal(functions.gossipRound.reason, 'timeout');
    assert.match(functions.gossipRound.error.message, message);
    assert.equal(functions.gossipRound.error.line, line);
  });
}

deep('a demo at the top level may take longer than a call', async () => {
  const busy = 'const begin = performance.now(); while (performance.now() - begin < 2500);';
  assert.equal((await check(`${solution}\n${busy}`, { limits: { ...limits, caseMs: 2000 } })).verdict, 'pass');
});

test('an endless loop ends at its limit, and its console output is kept', async () => {
  const report = await check('console.log("before"); function gossipRound() { for (;;); }\nfunction spreadInfo() {}', {
    limits: { caseMs: 200 },
  });
  const { reason, error } = report.functions.gossipRound;
  assert.deepEqual([reason, error.line, error.column], ['timeout', 1, 49]);
  assert.deepEqual(report.console, [{ level: 'log', text: 'before' }]);
});

deep('the case in which a call never ends is told exactly, and so is console output', async () => {
  const ending = (how) =>
    check(`let rounds = 0;\n${solution.replace(/function gossipRound\(.*\{/, `$& if (++rounds === 60) { console.log(60); ${how} }`)}`, {
      seed: 1,
      limits: { ...limits, caseMs: 1000 },
    });
  const [loop, close] = [await ending('for (;;);'), await ending('close(); throw 0;')];
  assert.equal(loop.functions.gossipRound.reason, 'timeout');
  assert.equal(close.functions.gossipRound.reason, 'ended');
  const told = ({
    functions: {
      gossipRound: { counterexample },
    },
    console,
  }) => [counterexample.case, counterexample.calls, console];
  assert.deepEqual(told(loop), told(close));
});

for (const [call, message] of [
  [
    'gossip.check()',
    'TypeError: gossip.check: "source" must be the text of a program, a function named gossipRound or spreadInfo, or an object with them, got undefined',
  ],
  ['gossip.check("", 7)', 'TypeError: gossip.check: "options" must be an object, got 7'],
  [
    'gossip.check("", { sed: 1 })',
    'TypeError: gossip.check: "sed" is not an option; the options are seed, case, strict, repair, limits, signal and onReport',
  ],
  ['gossip.check("", { seed: 1.5 })', 'TypeError: gossip.check: "seed" must be an integer from 0 to 4294967295, got 1.5'],
  ['gossip.check("", { seed: -1 })', 'RangeError: gossip.check: "seed" must be an integer from 0 to 4294967295, got -1'],
  ['gossip.check("", { case: "1" })', 'TypeError: gossip.check: "case" must be an integer from 0, got "1"'],
  ['gossip.check("", { strict: 1 })', 'TypeError: gossip.check: "strict" must be true or false, got 1'],
  ['gossip.check("", { limits: { caseMs: 0 } })', 'RangeError: gossip.check: "limits.caseMs" must be a positive number, got 0'],
  [
    'gossip.check("", { limits: { speed: 1 } })',
    'TypeError: gossip.check: "limits.speed" is not a limit; the limits are caseMs, topLevelMs, totalMs, parts, lines, characters, output, repairs, repairMs',
  ],
  ['gossip.check("", { signal: 1 })', 'TypeError: gossip.check: "signal" must be an AbortSignal, got 1'],
  ['gossip.check("", { signal: AbortSignal.abort() })', /^AbortError: /],
]) {
  test(`${call} rejects`, async () => {
    const thrown = await thrownBy(call);
    if (message instanceof RegExp) assert.match(thrown, message);
    else assert.equal(thrown, message);
  });
}

deep('without a seed, one is drawn for each new text', async () => {
  const seedOf = async (source) => (await check(source)).seed;
  const drawn = [await seedOf('1;'), await seedOf('1;'), await seedOf('2;'), await seedOf('3;'), await seedOf('4;')];
  assert.equal(drawn[1], drawn[0], 'the same text again has the same cases');
  assert.equal(new Set(drawn).size > 2, true, String(drawn));
  assert.equal((await check('4;', { seed: 7 })).seed, 7);
});

test('a case beyond the last is a RangeError that says how many there are', async () => {
  const { cases } = await check('');
  assert.equal(
    await thrownBy(`gossip.check("", { case: ${cases} })`),
    `RangeError: gossip.check: "case" must be an integer from 0 to ${cases - 1}, got ${cases}`,
  );
});

test('a check can be aborted, and the next one starts clean', async () => {
  const thrown = await lesson.page.evaluate(async () => {
    const controller = new AbortController();
    const checking = gossip.check('for (;;);', { signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    return checking.then(
      () => 'nothing',
      (error) => error.name,
    );
  });
  assert.equal(thrown, 'AbortError');
  assert.equal((await check(solution)).verdict, 'pass');
});

for (const when of ['before its first run', 'during a run'])
  test(`a check that is aborted ${when} is over for Go as well, and reports nothing`, async () => {
    const told = await lesson.page.evaluate(
      async (source, isDuring) => {
        const controller = new AbortController();
        const reports = [];
        const Channel = MessageChannel;
        const { postMessage: toGo } = Worker.prototype;
        const { postMessage: toPort, close } = MessagePort.prototype;
        let port; // to Go
        globalThis.MessageChannel = class extends Channel {
          constructor() {
            super();
            port = this.port1;
          }
        };
        Worker.prototype.postMessage = function (...message) {
          Worker.prototype.postMessage = toGo;
          globalThis.MessageChannel = Channel;
          toGo.apply(this, message); // Go then asks for a run
          if (!isDuring) controller.abort();
          else
            MessagePort.prototype.postMessage = function (...part) {
              MessagePort.prototype.postMessage = toPort;
              toPort.apply(this, part); // of what the run has shown
              controller.abort();
            };
        };
        const over = new Promise((resolve) => {
          MessagePort.prototype.close = function () {
            close.call(this);
            if (this !== port) return;
            MessagePort.prototype.close = close;
            resolve();
          };
        });
        const onReport = ({ verdict }) => reports.push(verdict);
        const how = await gossip.check(source, { signal: controller.signal, onReport }).catch(({ name }) => name);
        await over;
        return [how, ...reports];
      },
      'function gossipRound() {}\nfunction spreadInfo() {}',
      when === 'during a run',
    );
    assert.deepEqual(told, ['AbortError']);
  });

test('a check that is aborted before it begins does not run', async () => {
  const thrown = await lesson.page.evaluate(async () => {
    const controller = new AbortController();
    const checking = gossip.check('for (;;);', { signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    return checking.then(
      (report) => report.verdict,
      (error) => error.message,
    );
  });
  assert.equal(thrown, 'changed my mind');
});

deep('several checks at once do not disturb each other', async () => {
  const verdicts = await lesson.page.evaluate(
    async (source, limits) => {
      const reports = await Promise.all([
        gossip.check(source, { limits }),
        gossip.check('function gossipRound() { for (;;); }', { limits: { caseMs: 300 } }),
        gossip.check(source, { limits }),
        gossip.check(''),
      ]);
      return reports.map((report) => report.verdict);
    },
    solution,
    limits,
  );
  assert.deepEqual(verdicts, ['pass', 'fail', 'pass', 'fail']);
});

deep('a tab in the background does not cause a timeout', async () => {
  const other = await lesson.browser.newPage();
  await other.bringToFront();
  const report = await check(solution);
  await other.close();
  assert.equal(report.verdict, 'pass', report.summary);
});

test('messages from other frames and the page are not mistaken for the sandbox', async () => {
  const report = await lesson.page.evaluate(
    async (source, limits) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>for (let i = 0; i < 10; i++) parent.postMessage("gossip sandbox ready", "*");</script>';
      const shouting = setInterval(() => postMessage('gossip sandbox ready', '*'));
      document.body.append(frame);
      const reports = await Promise.all([gossip.check(source, { limits }), gossip.check(source, { limits })]); // the second opens a sandbox
      clearInterval(shouting);
      frame.remove();
      return reports[1];
    },
    solution,
    limits,
  );
  assert.equal(report.verdict, 'pass', report.summary);
});

deep('in a worker there is no sandbox, and the report says so', async () => {
  const stage = makeStage();
  const site = await servePlainly(stage.dir);
  const page = await lesson.browser.newPage();
  await page.goto(`${site.url}blank.html`);
  const report = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const code = `importScripts(${JSON.stringify(new URL('gossip.js', location).href)}); gossip.check('').then(postMessage);`;
        const worker = new Worker(URL.createObjectURL(new Blob([code])));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
      }),
  );
  await page.close();
  site.stop();
  stage.remove();
  assert.equal(report.verdict, 'error');
  assert.match(report.summary, /works only in a page/);
});

test('in Node there is no sandbox, and the report says so', async () => {
  const { gossip } = await import('../dist/gossip.mjs');
  const report = await gossip.check(solution);
  assert.equal(report.verdict, 'error');
  assert.match(report.summary, /^Could not check: .*works only in a page/);
});

for (const [what, spoil, reason] of [
  ['judge.wasm is missing', (dir) => remove(dir, 'judge.wasm'), /judge\.wasm could not be fetched: the server answered 404/],
  ['judge.wasm is cut short', (dir) => cut(dir, 'judge.wasm'), /judge\.wasm could not be compiled/],
  ['sandbox.html is missing', (dir) => remove(dir, 'sandbox.html'), /The sandbox did not start/],
]) {
  deep(`if ${what}, the check cannot run: no pass, no fail`, async () => {
    const dir = mkdtempSync(join(tmpdir(), 'gossip-dist-'));
    cpSync(join(www, 'dist'), dir, { recursive: true });
    spoil(dir);
    const broken = await openLesson({ dir });
    const report = await broken.page.evaluate((source) => gossip.check(source), solution);
    await broken.close();
    rmSync(dir, { recursive: true });
    assert.equal(report.verdict, 'error');
    assert.match(report.summary, reason);
    assert.equal(report.functions.gossipRound.verdict, 'not-checked');
  });
}

function remove(dir, name) {
  for (const suffix of ['', '.br', '.gz']) rmSync(join(dir, name + suffix), { force: true });
}

function cut(dir, name) {
  for (const suffix of ['.br', '.gz']) rmSync(join(dir, name + suffix), { force: true });
  truncateSync(join(dir, name), 100_000);
}
