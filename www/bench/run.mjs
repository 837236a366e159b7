// How fast and how large the module is, compared with what a page would use instead:
// plain JavaScript loops, and a bare Go program.
//
//   node www/bench/run.mjs [--json]     after ./build.sh; CHROMIUM names the browser
//
// Nothing here fails for being slow: times are for reading, on a quiet machine.
import { launch } from '../headless/browser.mjs';
import { serve } from '../headless/site.mjs';
import { readyTable, sizesTable, summarize, summarizeAll, timesTable } from './report.mjs';
import { makeStage } from './stage.mjs';

const loads = 10;
const situations = { still: 'nothing moves', moving: 'everything moves', fresh: 'mixed, fresh' };
const sizes = [1, 4, 16, 64];
const clusters = [
  [4, 4],
  [16, 16],
  [64, 16],
];

// A sample has enough calls to last about 100 times the 5 µs that the clock resolves. The
// textbook way is so slow that a fraction of the calls must do.
const calls = (cells, slowness) => {
  const count = Math.max(8, 8192 / cells);
  return { calls: count, moduleCalls: Math.max(1, Math.round(count / slowness)) };
};
const rounds = (slowness) =>
  Object.keys(situations).flatMap((situation) =>
    sizes.map((keys) => ({
      situation,
      keys,
      ...calls(keys, slowness),
      label: `${situations[situation]}, ${keys} key${keys === 1 ? '' : 's'}`,
    })),
  );
const spreads = (slowness) =>
  clusters.map(([nodes, keys]) => ({
    situation: 'spread',
    nodes,
    keys,
    ...calls(nodes * keys, slowness),
    label: `${nodes} nodes x ${keys} keys`,
  }));

const stage = makeStage();
const site = await serve({ dir: stage.dir, flags: ['-isolate'] });
const browser = await launch();
try {
  const result = {
    browser: await browser.version(),
    gossipRound: await measureAll('gossip', 'gossip.js', rounds(1), { pages: 2, warmUps: 20, samples: 25 }),
    spreadInfo: await measureAll('gossip', 'gossip.js', spreads(1), { pages: 2, warmUps: 20, samples: 25 }),
    textbookRound: await measureAll('textbook', 'textbook', rounds(512), { pages: 1, warmUps: 8, samples: 15 }),
    textbookSpread: await measureAll('textbook', 'textbook', spreads(512), { pages: 1, warmUps: 4, samples: 9 }),
    sizes: Object.fromEntries(
      [
        ['raw', ''],
        ['brotli', '.br'],
      ].map(([label, suffix]) => [label, { gossip: stage.size(`gossip.wasm${suffix}`), bare: stage.size(`bare.wasm${suffix}`) }]),
    ),
    ready: await measureLoads(),
  };
  console.log(process.argv.includes('--json') ? JSON.stringify(result, null, 2) : describe(result));
} finally {
  await browser.close();
  site.stop();
  stage.remove();
}

/**
 * Measures every row on pages of its own, because what the engine has learned from one
 * row would affect the next; on several pages, because it does not always learn the same.
 */
async function measureAll(path, module, rows, { pages, warmUps, samples }) {
  const results = [];
  for (const { label, ...task } of rows) {
    const all = {};
    for (let i = 0; i < pages; i++) {
      const page = await browser.newPage();
      await page.goto(`${site.url}${path}.html`);
      const times = await page.evaluate(
        async (order) => {
          const { measure } = await import('./bench/measure.js');
          return measure(order);
        },
        { ...task, warmUps, samples, module },
      );
      for (const name of Object.keys(times)) (all[name] ??= []).push(...times[name]);
      await page.close();
    }
    results.push({ label, times: summarizeAll(all) });
  }
  return results;
}

/** Loads in turn; each in a new browser context, which shares no cache of files or compiled code. */
async function measureLoads() {
  const times = { gossip: [], bare: [] };
  for (let i = 0; i < loads; i++) {
    for (const name of Object.keys(times)) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(`${site.url}${name}.html`);
      times[name].push((await page.evaluate(() => globalThis.moduleReady)) * 1e6);
      await context.close();
    }
  }
  return { gossip: summarize(times.gossip), bare: summarize(times.bare) };
}

function describe(result) {
  return [
    `${result.browser}; medians, ± half the distance between the quartiles`,
    timesTable('gossipRound', 'gossip.js', result.gossipRound),
    timesTable('spreadInfo, fresh', 'gossip.js', result.spreadInfo),
    timesTable('gossipRound', 'textbook', result.textbookRound),
    timesTable('spreadInfo, fresh', 'textbook', result.textbookSpread),
    sizesTable(result.sizes),
    readyTable(result.ready),
  ].join('\n\n');
}
