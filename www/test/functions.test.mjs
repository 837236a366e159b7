// gossip.check with functions in place of the text of a program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';
import { limits } from './support/patient.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson?.close());

/** What comes of a check in the page of an expression, after some statements. */
const checked = (before, expression, options) =>
  lesson.page.evaluate(
    (text, given) => new Function('options', text)(given).then((report) => report, String),
    `${before}\nreturn (async () => gossip.check(${expression}, options))();`,
    { limits, ...options },
  );

const verdicts = ({ verdict, functions: { gossipRound, spreadInfo } }) => [verdict, gossipRound.verdict, spreadInfo.verdict];

const give =
  'const give = (from, to) => { for (const key in from) if (!to[key] || from[key].version > to[key].version) to[key] = { ...from[key] }; };';
const round = `gossipRound(nodes, a, b) { ${give} give(nodes[a].state, nodes[b].state); give(nodes[b].state, nodes[a].state); }`;
const spread = `spreadInfo(nodes, key, value, from) {
  nodes[from].state[key] = { value, version: (nodes[from].state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) for (let i = 0; i < nodes.length; i++) if (i !== from) gossipRound(nodes, from, i);
}`;

test('both functions are judged by their text', async () => {
  const report = await checked(solution.replace(/^export /gm, ''), '{ gossipRound, spreadInfo }');
  assert.deepEqual(verdicts(report), ['pass', 'pass', 'pass'], report.summary);
  assert.equal(report.reading.isLessonReading, true);
});

for (const [what, before, expression] of [
  ['declarations', `function ${round}\nfunction ${spread}`, '{ gossipRound, spreadInfo }'],
  ['methods', `const object = { ${round}, ${spread} };`, 'object'],
  ['methods that call each other', `const object = { ${round}, ${spread.replaceAll('gossipRound(', 'this.gossipRound(')} };`, 'object'],
  [
    'methods that keep something in their object, with strict rules',
    `const object = { ${round}, spreadInfo(nodes, key, value, from) {
      'use strict';
      this.calls ??= 0;
      this.calls++;
      const round = () => this.gossipRound;
      ${spread.replace(/^.*\n/, '').replace('gossipRound(', 'round()(')} };`,
    'object',
  ],
  [
    'an arrow and a named expression',
    `const gossipRound = (nodes, a, b) => { ${give} give(nodes[a].state, nodes[b].state); give(nodes[b].state, nodes[a].state); };\nconst mine = function ${spread};`,
    '{ gossipRound, spreadInfo: mine }',
  ],
  [
    'static methods of a class',
    `class Mine { static ${round} static ${spread} }`,
    '{ gossipRound: Mine.gossipRound, spreadInfo: Mine.spreadInfo }',
  ],
  [
    'a computed name and a comment at its end',
    `const object = { ['gossipRound'](nodes, a, b) { ${give} give(nodes[a].state, nodes[b].state); give(nodes[b].state, nodes[a].state); } };\nfunction ${spread} // end`,
    '{ gossipRound: object.gossipRound, spreadInfo }',
  ],
]) {
  deep(`functions in the form of ${what}`, async () => {
    const report = await checked(before, expression);
    assert.deepEqual(verdicts(report), ['pass', 'pass', 'pass'], report.summary ?? report);
  });
}

test('of one function only that one is judged', async () => {
  const one = await checked(`function ${round}`, 'gossipRound');
  assert.deepEqual(verdicts(one), ['pass', 'pass', 'not-checked'], one.summary ?? one);
  assert.equal(one.reading, null);
  const wrong = await checked(`function ${round.replace('version >', 'version >=')}`, '{ gossipRound }');
  assert.deepEqual(verdicts(wrong), ['fail', 'fail', 'not-checked']);
  assert.notEqual(wrong.functions.gossipRound.misconception, null);
  const { seed, case: number } = wrong.functions.gossipRound.counterexample;
  const again = await checked(`function ${round.replace('version >', 'version >=')}`, '{ gossipRound }', { seed, case: number });
  assert.deepEqual(verdicts(again), ['fail', 'fail', 'not-checked']);
});

test('a single spreadInfo is judged with a correct gossipRound', async () => {
  const right = await checked(`function ${spread}`, 'spreadInfo');
  assert.deepEqual(verdicts(right), ['pass', 'not-checked', 'pass'], right.summary ?? right);
  assert.equal(right.reading.text, 'three sweeps over the peers in ascending order, version own + 1');
  const method = await checked(`const object = { ${spread.replaceAll('gossipRound(', 'this.gossipRound(')} };`, 'object');
  assert.deepEqual(verdicts(method), ['pass', 'not-checked', 'pass'], method.summary ?? method);
  const wrong = await checked(`function ${spread.replace('+ 1 };', '};')}`, 'spreadInfo');
  assert.deepEqual(verdicts(wrong), ['fail', 'not-checked', 'fail']);
});

deep('a case of the other function is not taken for a pass', async () => {
  const { cases } = await checked(`function ${round}`, 'gossipRound');
  const report = await checked(`function ${round}`, 'gossipRound', { seed: 1, case: cases + 10 });
  assert.equal(report.verdict, 'error');
  assert.match(report.summary, /does not judge gossipRound/);
});

for (const [what, before, expression, expected] of [
  [
    'a helper outside',
    `${give}\nfunction gossipRound(nodes, a, b) { give(nodes[a].state, nodes[b].state); }\nfunction ${spread}`,
    '{ gossipRound, spreadInfo }',
    'TypeError: gossip.check: "gossipRound" uses "give", which is not part of its text; check the text of the whole program instead',
  ],
  [
    'a constant outside',
    `const sweeps = 3;\nfunction spreadInfo() { for (let i = 0; i < sweeps; i++); }`,
    'spreadInfo',
    'TypeError: gossip.check: "spreadInfo" uses "sweeps", which is not part of its text; check the text of the whole program instead',
  ],
  [
    'the other function',
    'function gossipRound() { spreadInfo(); }',
    'gossipRound',
    'TypeError: gossip.check: "gossipRound" uses "spreadInfo", which is not part of its text; check both together, as { gossipRound, spreadInfo }',
  ],
  [
    'the other function as a method',
    'const object = { gossipRound() { this.spreadInfo(); } };',
    'object',
    'TypeError: gossip.check: "gossipRound" uses "this.spreadInfo", which is not part of its text; check both together, as { gossipRound, spreadInfo }',
  ],
  [
    'another method',
    'const object = { gossipRound() { this.spreadInfo(); }, spreadInfo() { [0].map(() => this.sweep()); }, sweep() {} };',
    'object',
    'TypeError: gossip.check: "spreadInfo" uses "this.sweep", which is not part of its text; check the text of the whole program instead',
  ],
  [
    'something of the page',
    'function gossipRound() { document.title = 1; }',
    'gossipRound',
    'TypeError: gossip.check: "gossipRound" uses "document", which is not part of its text; check the text of the whole program instead',
  ],
  [
    'a bound function',
    'function gossipRound() {}',
    '{ gossipRound: gossipRound.bind(null) }',
    'TypeError: gossip.check: "gossipRound" has no text of its own, because it is bound or built in; check the text of the whole program instead',
  ],
  [
    'the module’s own',
    '',
    '{ gossipRound: gossip.gossipRound }',
    `TypeError: gossip.check: "gossipRound" is the module's own function; there is nothing to check`,
  ],
  [
    'a getter',
    "const gossipRound = Object.getOwnPropertyDescriptor({ get x() { return 1; } }, 'x').get;",
    '{ gossipRound }',
    /^TypeError: gossip\.check: the text of "gossipRound" is not a program by itself \(.*\); check the text/,
  ],
  [
    'a function of another name',
    '',
    'function other() {}',
    /^TypeError: gossip\.check: "source" must be the text of a program, a function named gossipRound or spreadInfo, or an object with them, got /,
  ],
  ['an object without them', '', '{}', /^TypeError: gossip\.check: "source" must be the text of a program, /],
  ['something that is no function', '', '{ gossipRound: 7 }', 'TypeError: gossip.check: "source.gossipRound" must be a function, got 7'],
]) {
  const level = ['a helper outside', 'the module’s own'].includes(what) ? test : deep;
  level(`${what}: the error says what is wrong`, async () => {
    const message = await checked(before, expression);
    if (typeof expected === 'string') assert.equal(message, expected);
    else assert.match(String(message), expected);
  });
}

deep('nothing in the text runs in the page', async () => {
  await checked('function gossipRound(nodes = (globalThis.reached = 1)) { globalThis.reached = 2; }', 'gossipRound');
  await checked('const gossipRound = { toString: 1, [Symbol.toPrimitive]: () => { globalThis.reached = 3; } };', '{ gossipRound }');
  assert.equal(await lesson.page.evaluate(() => globalThis.reached), undefined);
});

deep('a check that is aborted when its functions have just been read ends', async () => {
  const reason = await lesson.page.evaluate(
    async (text) => {
      const functions = new Function(`${text}\nreturn { gossipRound, spreadInfo };`)();
      const abort = new AbortController();
      const { close } = MessagePort.prototype;
      MessagePort.prototype.close = function () {
        abort.abort('late'); // the first port that is closed is that of the job that has read them
        close.call(this);
      };
      try {
        return await gossip.check(functions, { signal: abort.signal }).catch((why) => why);
      } finally {
        MessagePort.prototype.close = close;
      }
    },
    solution.replace(/^export /gm, ''),
  );
  assert.equal(reason, 'late');
});
