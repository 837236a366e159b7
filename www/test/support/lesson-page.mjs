// The lesson page, driven as a learner drives it.
import { launch } from './browser.mjs';
import { look, upgraded, write } from './editor.mjs';
import { serve } from '../../headless/site.mjs';

/** Waits until a page has loaded everything that a visit loads. */
export const prepared = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('prepared').length > 0) resolve();
        }).observe({ type: 'mark', buffered: true });
      }),
  );

/**
 * Opens the lesson in a new browser. Close it after use. There is no service
 * worker unless `offline` is set: its requests would appear in the server's log.
 * `start` launches another browser than Chromium. Unless `gossip` is false,
 * the global of that name is waited for.
 */
export async function openLesson({ offline = false, start = launch, gossip = true, ...options } = {}) {
  const site = await serve(options);
  const browser = await start();
  const close = async () => {
    await browser.close();
    site.stop();
  };
  try {
    return await open(site, browser, { offline, gossip, close });
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(site, browser, { offline, gossip, close }) {
  if (!offline) withoutServiceWorkers(browser);
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(site.url);
  await page.waitForFunction(() => document.getElementById('status').dataset.state !== 'loading');
  if ((await page.$('#status[data-state="ready"]')) !== null) {
    await upgraded(page);
    if (gossip) await page.waitForFunction(() => globalThis.gossip !== undefined);
  }

  const textOf = (id) => page.$eval(`#${id}`, (element) => element.textContent);
  const lesson = {
    site,
    browser,
    page,
    complaints,
    textOf,

    /** Replaces the program in the editor. */
    write: (code) => write(page, code),

    /** What the editor shows, see editor.mjs. */
    look: () => look(page),

    /** The console output of the last run: an array of 'level: text'. */
    lines: () => page.$$eval('#lines > .line', (lines) => lines.map((line) => `${line.classList[1]}: ${line.textContent}`)),

    /** Waits for the run in progress to end; resolves to how it ended. */
    async ended() {
      try {
        await page.waitForFunction(() => document.getElementById('verdict').textContent !== '', { polling: 'mutation' });
      } catch (error) {
        throw new Error(`No run has ended: ${await textOf('runner')}`, { cause: error });
      }
      return textOf('verdict');
    },

    /** Runs a program by clicking a button; resolves to its output. */
    async run(code, button = 'run') {
      await lesson.write(code);
      await page.click(`#${button}`);
      await lesson.ended();
      return lesson.lines();
    },

    close,
  };
  return lesson;
}

function withoutServiceWorkers(browser) {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await newPage();
    await page.evaluateOnNewDocument(() => {
      delete Navigator.prototype.serviceWorker;
    });
    return page;
  };
}
