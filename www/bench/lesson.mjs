// How the lesson page feels: prints how long it takes until Run can be pressed, until
// the press is visible, until it has led to output, and until Go is ready, compared with
// a page that only starts a minimal Go program; how much is transferred; and how long a
// step takes with 50 nodes and 20 keys. Called as:
// node lesson.mjs
import { launch } from '../test/support/browser.mjs';
import { write } from '../test/support/editor.mjs';
import { prepared } from '../test/support/lesson-page.mjs';
import { transferred } from '../test/support/transfer.mjs';
import { serve } from '../headless/site.mjs';
import { makeStage } from './stage.mjs';

const loads = 15;
const steps = 300;

const large = `
  function gossipRound(nodes, a, b) {
    for (const [from, to] of [[nodes[a].state, nodes[b].state], [nodes[b].state, nodes[a].state]]) {
      for (const key in from) if (!to[key] || from[key].version > to[key].version) to[key] = { ...from[key] };
    }
  }
  const nodes = Array.from({ length: 50 }, (_, i) => ({ state: { ['key' + i % 20]: { value: 'value' + i, version: i } } }));
  for (let r = 1; r <= 12; r++) for (let i = 0; i < 50; i++) gossipRound(nodes, i, (i + 7 * r) % 50);`;

const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor(share * (numbers.length - 1))];

const stage = makeStage();
const site = await serve({ dir: stage.dir });
const browser = await launch();
try {
  const visits = [];
  for (let i = 0; i < loads; i++) visits.push({ ...(await timeLesson()), minimal: await timeMinimal() });
  const median = (name) =>
    quantile(
      visits.map((visit) => visit[name]),
      0.5,
    );
  for (const [name, what] of Object.entries({
    pressable: 'Run can be pressed',
    seen: 'Run is seen to be pressed',
    ready: 'Go is ready',
    answered: 'Run, pressed at once, has printed',
    minimal: 'a minimal Go page is ready',
  })) {
    console.log(`${what.padEnd(34)} ${median(name).toFixed(0).padStart(4)} ms   ${(median(name) / median('minimal')).toFixed(2)}`);
  }
  console.log(`transferred without wasm, brotli: ${((await firstVisit()) / 1000).toFixed(0)} kB`);
  const spent = await timeSteps();
  console.log(
    `a step of 50 nodes x 20 keys, with layout: median ${quantile(spent, 0.5).toFixed(1)} ms, 95 % within ${quantile(spent, 0.95).toFixed(1)} ms (a frame has 16.7 ms)`,
  );
} finally {
  await browser.close();
  site.stop();
  stage.remove();
}

/** Loads the lesson, presses Run as soon as possible, and returns the times of the events. */
function timeLesson() {
  return visit('index.html', () => {
    globalThis.times = new Promise((resolve) => {
      const times = {};
      let pressed = false;
      const look = () => {
        const [run, status, verdict] = ['run', 'status', 'verdict'].map((id) => document.getElementById(id));
        if (verdict === null) return; // the runner is not complete yet
        if (!run.disabled && !pressed) {
          pressed = true;
          times.pressable = performance.now();
          run.click();
          requestAnimationFrame(() =>
            setTimeout(() => {
              times.seen = performance.now();
            }),
          ); // the next frame is painted
        }
        if (status.dataset.state === 'ready') times.ready ??= performance.now();
        if (verdict.textContent !== '') resolve({ ...times, answered: performance.now() });
      };
      new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });
    });
  });
}

function timeMinimal() {
  return visit('minimal.html', () => {
    addEventListener('DOMContentLoaded', () => {
      globalThis.times = globalThis.moduleReady;
    });
  });
}

/** Loads a page in a new browser context, which shares no cache of files or compiled code; resolves to what it measured. */
async function visit(name, measure) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(measure);
  await page.goto(`${site.url}${name}`);
  const times = await page.evaluate(() => globalThis.times);
  await context.close();
  return times;
}

/** How many bytes a first visit fetches, wasm aside. */
async function firstVisit() {
  const before = site.log.length;
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    delete Navigator.prototype.serviceWorker;
  }); // it would fetch everything again, to keep it
  await page.goto(`${site.url}index.html`);
  await prepared(page);
  await page.close();
  return transferred(site.log.slice(before));
}

async function timeSteps() {
  const page = await browser.newPage();
  await page.goto(`${site.url}index.html`);
  await prepared(page);
  await write(page, large);
  await page.click('#run');
  await page.waitForFunction(() => /after/.test(document.getElementById('verdict').textContent));
  return page.evaluate(async (count) => {
    document.getElementById('tab-states').click();
    document.getElementById('step-first').click();
    const forward = document.getElementById('step-forward');
    const spent = [];
    for (let i = 0; i < count; i++) {
      await new Promise(requestAnimationFrame);
      const begin = performance.now();
      forward.click();
      document.body.getBoundingClientRect(); // lays out
      spent.push(performance.now() - begin);
    }
    return spent;
  }, steps);
}
