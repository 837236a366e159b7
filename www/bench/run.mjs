// How fast and how large the module is, compared with what a page would use instead: the
// lesson's loop and others, a minimal Go program, packages that reconcile replicas.
//
//   node www/bench/run.mjs [--json]     after ./build.sh; CHROMIUM names the browser
//
// Nothing here fails for being slow: times are for reading, on a quiet machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, leaveWorkersAlone } from '../headless/browser.mjs';
import { serve } from '../headless/site.mjs';
import { casesOf, leastCost } from './least.mjs';
import { onPage } from './on-page.mjs';
import { measurePackages } from './packages.mjs';
import { used } from './programs.mjs';
import { growthTable, programsTable, readyTable, sizesTable, summarize, summarizeAll, timesTable } from './report.mjs';
import { makeStage } from './stage.mjs';

const loads = 10;
const situations = { equal: 'equal versions', mixed: 'random versions, a fifth unknown', empty: 'empty target', hot: 'equal, hot' };
const sizes = [1, 4, 16, 64, 100, 1000, 10_000];
const clusters = [
  [4, 4],
  [16, 16],
  [64, 16],
  [64, 64],
];
const powers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => 2 ** (from + i));

// A sample has enough calls to last about 100 times the 5 µs that the clock resolves. The
// textbook way is so slow that a fraction of the calls must do.
function calls(cells, slowness) {
  const count = Math.max(2, Math.round(8192 / cells));
  return { calls: count, moduleCalls: Math.max(1, Math.round(count / slowness)) };
}
const plural = (count, what) => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
const roundOf = (situation, keys, slowness = 1) => ({
  situation,
  keys,
  ...calls(keys, slowness),
  label: `${situations[situation]}, ${plural(keys, 'key')}`,
});
const spreadOf = ([nodes, keys], slowness = 1) => ({
  situation: 'spread',
  nodes,
  keys,
  ...calls(nodes * keys, slowness),
  label: `${nodes} nodes × ${keys} keys`,
});
const rounds = Object.keys(situations).flatMap((situation) => sizes.map((keys) => roundOf(situation, keys)));

/** How engines optimize the loops differs from page to page, so every row is measured on several. */
const thoroughly = { pages: 3, warmUps: 20, samples: 20 };
const once = { pages: 1, warmUps: 10, samples: 15 };
const checks = { warmUps: 5, samples: 30 };

const stage = makeStage();
const site = await serve({ dir: stage.dir, flags: ['-isolate'] });
const browser = await launch();
try {
  const result = {
    browser: await browser.version(),
    gossipRound: await measureAll('gossip', 'gossip.js', rounds, thoroughly),
    spreadInfo: await measureAll(
      'gossip',
      'gossip.js',
      clusters.map((cluster) => spreadOf(cluster)),
      thoroughly,
    ),
    textbookRound: await measureAll(
      'textbook',
      'textbook',
      [1, 16].map((keys) => roundOf('equal', keys, 512)),
      once,
    ),
    byKeys: await measureGrowth(powers(0, 17).map((keys) => ({ ...roundOf('mixed', keys), label: plural(keys, 'key'), cells: 2 * keys }))),
    byNodes: await measureGrowth(powers(1, 12).map((nodes) => ({ ...spreadOf([nodes, 16]), cells: 16 * nodes }))),
    trials: await measureTrials(),
    checks: await measureChecks(),
    packages: await measurePackages(stage.dir, join(stage.dir, 'bench/lesson.js'), { sizes: [16, 1000], warmUps: 100, samples: 100 }).then(
      (rows) => rows.map(({ label, times }) => ({ label, times: summarizeAll(times) })),
    ),
    sizes: Object.fromEntries(
      [
        ['raw', ''],
        ['brotli', '.br'],
      ].map(([label, suffix]) => [label, { gossip: stage.size(`gossip.wasm${suffix}`), minimal: stage.size(`minimal.wasm${suffix}`) }]),
    ),
    programs: Object.fromEntries(['minimal', ...used].map((name) => [name, stage.size(`${name}.wasm.br`)])),
    ready: await measureLoads(),
  };
  process.stderr.write('\n');
  console.log(process.argv.includes('--json') ? JSON.stringify(result, null, 2) : describe(result));
} finally {
  await browser.close();
  site.stop();
  stage.remove();
}

/**
 * Measures every row on pages of its own, because what the engine has learned from one
 * row would affect the next.
 */
async function measureAll(path, module, rows, { pages, warmUps, samples }) {
  const results = [];
  for (const { label, ...task } of rows) {
    const all = {};
    for (let i = 0; i < pages; i++) {
      const times = await onPage(browser, `${site.url}${path}.html`, 'measure', 'measure', { ...task, warmUps, samples, module });
      for (const name of Object.keys(times)) (all[name] ??= []).push(...times[name]);
    }
    results.push({ label, times: summarizeAll(all) });
  }
  return results;
}

/** Ever larger calls; `cells` says how large each is. */
async function measureGrowth(rows) {
  const measured = await measureAll('gossip', 'gossip.js', rows, once);
  return measured.map((row, i) => ({ ...row, cells: rows[i].cells }));
}

async function measureTrials() {
  const results = [];
  for (const nodes of [1000, 1_000_000]) {
    const times = await onPage(browser, `${site.url}gossip.html`, 'trials', 'measureTrials', { nodes, warmUps: 3, samples: 9 });
    results.push({ label: `push-pull, ${plural(nodes, 'node')}`, times: summarizeAll(times) });
  }
  return results;
}

/**
 * Checks of the lesson's solution with the first case only, of one of its functions, and with
 * all cases, beside these cases in a worker, in turns. `cells` is the number of cases.
 */
async function measureChecks() {
  const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
  const [page, empty] = [await browser.newPage(), await browser.newPage()];
  for (const one of [page, empty]) await leaveWorkersAlone(one); // as the check command does
  await page.goto(`${site.url}gossip.html`);
  const check = (only, options) =>
    page.evaluate(
      async (source, name, settings) => {
        const functions = new Function(`${source}; return { gossipRound, spreadInfo };`)();
        const given = name === '' ? source : { [name]: functions[name] };
        const begin = performance.now();
        const { verdict, cases } = await gossip.check(given, settings);
        if (verdict !== 'pass') throw new Error('the solution has not passed');
        return { ms: performance.now() - begin, cases };
      },
      solution,
      only,
      options,
    );
  const cases = JSON.parse(await casesOf(page));
  const judges = ({ calls: made }) => (made.some(([name]) => name === 'spreadInfo') ? 'spreadInfo' : 'gossipRound');
  const rows = [
    { label: '1 case', only: '', options: { seed: 1, case: 0 }, chosen: cases.slice(0, 1) },
    ...['spreadInfo', 'gossipRound'].map((only) => {
      const chosen = cases.filter((one) => judges(one) === only);
      return { label: `${only}, ${plural(chosen.length, 'case')}`, only, options: { seed: 1 }, chosen };
    }),
    { label: plural(cases.length, 'case'), only: '', options: { seed: 1 }, chosen: cases },
  ];
  const results = [];
  for (const { label, only, options, chosen } of rows) {
    process.stderr.write('.');
    const times = { 'gossip.check': [], 'its cases in a worker': [] };
    for (let sample = -checks.warmUps; sample < checks.samples; sample++) {
      const [ours, least] = [await check(only, options), await leastCost(empty, solution, JSON.stringify(chosen))];
      if (ours.cases !== chosen.length) throw new Error(`${ours.cases} cases beside ${chosen.length}`);
      if (sample < 0) continue;
      times['gossip.check'].push(ours.ms * 1e6);
      times['its cases in a worker'].push(least * 1e6);
    }
    results.push({ label, times: summarizeAll(times), cells: chosen.length });
  }
  await Promise.all([page.close(), empty.close()]);
  return results;
}

/** Loads in turn; each in a new browser context, which shares no cache of files or compiled code. */
async function measureLoads() {
  const times = { gossip: [], minimal: [] };
  for (let i = 0; i < loads; i++) {
    for (const name of Object.keys(times)) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(`${site.url}${name}.html`);
      times[name].push((await page.evaluate(() => globalThis.moduleReady)) * 1e6);
      await context.close();
    }
  }
  return { gossip: summarize(times.gossip), minimal: summarize(times.minimal) };
}

function describe(result) {
  return [
    `${result.browser}; medians, ± half the distance between the quartiles; ratio: our time by theirs`,
    timesTable('gossipRound', 'gossip.js', result.gossipRound),
    timesTable('spreadInfo, random versions, a fifth unknown', 'gossip.js', result.spreadInfo),
    timesTable('gossipRound', 'textbook', result.textbookRound),
    growthTable('gossipRound, random versions, a fifth unknown', 'gossip.js', result.byKeys),
    growthTable('spreadInfo, random versions, a fifth unknown', 'gossip.js', result.byNodes),
    timesTable('one trial of simulate', 'agents', result.trials),
    timesTable('the solution', 'gossip.check', result.checks),
    growthTable('the solution', 'gossip.check', result.checks.slice(1), { cell: 'case', beside: 'its cases in a worker' }),
    timesTable('two replicas, in Node', 'gossipRound', result.packages),
    sizesTable(result.sizes),
    programsTable(result.programs),
    readyTable(result.ready),
  ].join('\n\n');
}
