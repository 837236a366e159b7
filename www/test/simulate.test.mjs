// gossip.simulate: the same result everywhere, errors for all bad options, progress and
// aborting. That the numbers are right is tested in gossip/epidemic.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { makeStage, servePlainly } from './conformance/stage.mjs';
import { launch, launchFirefox } from './support/browser.mjs';
import { deep, test } from './support/level.mjs';
import gossip from '../dist/gossip.node.mjs';

let stage;
let site;
let browser;
let page;
before(async () => {
  stage = makeStage();
  site = await servePlainly(stage.dir);
  browser = await launch();
  page = await open(browser);
});
after(async () => {
  await browser?.close();
  site?.stop();
  stage?.remove();
});

async function open(from) {
  const opened = await from.newPage();
  await opened.goto(`${site.url}script.html`);
  return opened;
}

const simulate = (options, where = page) => where.evaluate((given) => gossip.simulate(given), options);

const settings = [
  { nodes: 100, mode: 'push', trials: 500, seed: 1 },
  { nodes: 1_000_000_000, mode: 'push-pull', loss: 0.3, trials: 20, seed: 2 },
  { nodes: 64, mode: 'pull', engine: 'agents', fanout: 3, crashed: 9, trials: 200, seed: 3 },
  { nodes: 200, mode: 'push', rumor: { stop: 'feedback', by: 'counter', k: 2 }, trials: 100, seed: 4 },
  { nodes: 100, mode: 'push-pull', topology: 'ring', trials: 50, seed: 5 },
  { nodes: 50, mode: 'push', time: 'in-place', trials: 100, seed: 4_294_967_295 },
];

test('it agrees with the exact law, and says what was used', async () => {
  const { rounds, informed, messages, exact, engine, trials, seed } = await simulate({ nodes: 100, mode: 'push', trials: 10_000, seed: 7 });
  assert.ok(Math.abs(rounds.mean - exact.rounds.mean) < (4 * exact.rounds.sd) / Math.sqrt(trials), `${rounds.mean} ${exact.rounds.mean}`);
  assert.equal(
    rounds.histogram.reduce((sum, { count }) => sum + count, 0),
    trials,
  );
  assert.equal(informed.mean[0], 0.01);
  assert.equal(informed.mean.at(-1), 1);
  assert.ok(messages.mean > 99);
  assert.deepEqual([engine, trials, seed], ['counts', 10_000, 7]);
});

test('the same seed gives the same result in a page, with all its workers, and in Node, with none', async () => {
  for (const options of settings.slice(0, 3)) assert.deepEqual(await simulate(options), await gossip.simulate(options));
});

deep('so it does for everything else, with seven workers and without any in the page, and in Firefox', async () => {
  const firefox = await launchFirefox();
  try {
    const other = await open(firefox);
    const alone = await browser.newPage();
    await alone.evaluateOnNewDocument(() => {
      globalThis.Worker = class {
        constructor() {
          throw new Error('no workers');
        }
      };
    });
    await alone.goto(`${site.url}script.html`);
    const many = await browser.newPage();
    await many.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 7 }));
    await many.goto(`${site.url}script.html`);
    for (const options of settings) {
      const expected = await gossip.simulate(options);
      assert.deepEqual(await simulate(options), expected);
      assert.deepEqual(await simulate(options, alone), expected);
      assert.deepEqual(await simulate(options, many), expected);
      assert.deepEqual(await simulate(options, other), expected);
    }
  } finally {
    await firefox.close();
  }
});

test('without a seed one is drawn and told, so that the result can be had again', async () => {
  const first = await simulate({ nodes: 30, mode: 'pull', trials: 10 });
  assert.deepEqual(await simulate({ nodes: 30, mode: 'pull', trials: 10, seed: first.seed }), first);
});

test('progress is told, up to the last trial', async () => {
  const told = await page.evaluate(async () => {
    const steps = [];
    await gossip.simulate({ nodes: 100, mode: 'push', trials: 5000, onProgress: (progress) => steps.push(progress) });
    return steps;
  });
  assert.deepEqual(told.at(-1), { done: 5000, trials: 5000 });
  for (const [i, { done }] of told.entries()) assert.ok(i === 0 || done > told[i - 1].done);
});

test('it can be aborted, before and in the middle, and works again', async () => {
  const reasons = await page.evaluate(async () => {
    const long = { nodes: 100_000, mode: 'push', engine: 'agents', trials: 1_000_000 };
    const abort = new AbortController();
    const middle = gossip.simulate({ ...long, signal: abort.signal, onProgress: () => abort.abort('enough') }).catch((reason) => reason);
    const before = gossip.simulate({ ...long, signal: AbortSignal.abort('never begun') }).catch((reason) => reason);
    return [await middle, await before, (await gossip.simulate({ nodes: 2, mode: 'push', trials: 1 })).rounds.mean];
  });
  assert.deepEqual(reasons, ['enough', 'never begun', 1]);
});

test('bad options are errors that name the option, the rule and the value', async () => {
  const good = { nodes: 10, mode: 'push', trials: 1 };
  for (const [options, expected] of [
    [undefined, 'TypeError: gossip.simulate: "nodes" must be an integer, got undefined'],
    [null, 'TypeError: gossip.simulate: "options" must be an object, got null'],
    [{ nodes: 10 }, 'TypeError: gossip.simulate: "mode" must be a string, got undefined'],
    [{ ...good, nodes: '10' }, 'TypeError: gossip.simulate: "nodes" must be an integer, got "10"'],
    [{ ...good, nodes: 1.5 }, 'TypeError: gossip.simulate: "nodes" must be an integer, got 1.5'],
    [{ ...good, nodes: 1 }, 'RangeError: gossip.simulate: "nodes" must be from 2 to 1000000000, got 1'],
    [{ ...good, mode: 'shove' }, 'RangeError: gossip.simulate: "mode" must be "push", "pull" or "push-pull", got "shove"'],
    [{ ...good, loss: 1 }, 'RangeError: gossip.simulate: "loss" must be at least 0 and less than 1, got 1'],
    [{ ...good, loss: Number.NaN }, 'TypeError: gossip.simulate: "loss" must be a number, got NaN'],
    [{ ...good, fanout: 10 }, 'RangeError: gossip.simulate: "fanout" must be from 1 to 9 (at 10 nodes), got 10'],
    [{ ...good, crashed: 10 }, /^RangeError: gossip\.simulate: "crashed" must be from 0 to 9, .* got 10$/],
    [{ ...good, trials: 0 }, 'RangeError: gossip.simulate: "trials" must be from 1 to 1000000, got 0'],
    [{ ...good, seed: -1 }, 'RangeError: gossip.simulate: "seed" must be an integer from 0 to 4294967295, got -1'],
    [{ ...good, seed: 2 ** 32 }, 'RangeError: gossip.simulate: "seed" must be an integer from 0 to 4294967295, got 4294967296'],
    [{ ...good, seed: 0.5 }, 'TypeError: gossip.simulate: "seed" must be an integer from 0 to 4294967295, got 0.5'],
    [{ ...good, seed: '1' }, 'TypeError: gossip.simulate: "seed" must be an integer from 0 to 4294967295, got "1"'],
    [{ ...good, trials: 1e21 }, 'RangeError: gossip.simulate: "trials" must be a safe integer, got 1e+21'],
    [{ ...good, crashed: -1e21 }, 'RangeError: gossip.simulate: "crashed" must be a safe integer, got -1e+21'],
    [{ ...good, loss: Number.POSITIVE_INFINITY }, 'RangeError: gossip.simulate: "loss" must be a finite number, got Infinity'],
    [{ ...good, loss: '0' }, 'TypeError: gossip.simulate: "loss" must be a number, got "0"'],
    [{ ...good, rumor: 'yes' }, 'TypeError: gossip.simulate: "rumor" must be null or { stop, by, k }, got "yes"'],
    [{ ...good, rumor: { stop: 'blind', by: 'coin' } }, 'TypeError: gossip.simulate: "rumor.k" must be an integer, got undefined'],
    [{ ...good, rumor: { stop: 'blind', by: 'coin', k: 1, c: 2 } }, /"rumor\.c" is not an option; the options are stop, by and k$/],
    [
      { ...good, rumor: { stop: 'later', by: 'coin', k: 1 } },
      'RangeError: gossip.simulate: "rumor.stop" must be "feedback" or "blind", got "later"',
    ],
    [
      { ...good, topology: 'torus' },
      'RangeError: gossip.simulate: "topology" must be "complete", "ring", "grid", "random-regular" or "two-clusters", got "torus"',
    ],
    [{ ...good, time: 1 }, 'TypeError: gossip.simulate: "time" must be a string, got 1'],
    [{ ...good, time: 'later' }, 'RangeError: gossip.simulate: "time" must be "synchronous" or "in-place", got "later"'],
    [{ ...good, engine: 'gpu' }, 'RangeError: gossip.simulate: "engine" must be "auto", "counts" or "agents", got "gpu"'],
    [{ ...good, node: 3 }, /^TypeError: gossip\.simulate: "node" is not an option; the options are nodes, mode, /],
    [{ ...good, signal: 1 }, 'TypeError: gossip.simulate: "signal" must be an AbortSignal, got 1'],
    [{ ...good, onProgress: 1 }, 'TypeError: gossip.simulate: "onProgress" must be a function, got 1'],
  ]) {
    const said = await gossip.simulate(options).then(JSON.stringify, String);
    if (typeof expected === 'string') assert.equal(said, expected);
    else assert.match(said, expected);
  }
  const inPage = await page.evaluate(() =>
    gossip.simulate({ nodes: 1, mode: 'push' }).catch((error) => [error instanceof RangeError, error.message]),
  );
  assert.deepEqual(inPage, [true, 'gossip.simulate: "nodes" must be from 2 to 1000000000, got 1']);
});
