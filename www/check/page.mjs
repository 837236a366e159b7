// Pages of the built site that check programs.
import { readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { executablePath, flags, leaveWorkersAlone } from '../headless/browser.mjs';
import { serve } from '../headless/site.mjs';
import { within } from './within.mjs';

/** The time for all runs of one program, and how much longer the page may take to judge them. */
const totalMs = 10_000;
const graceMs = 10_000;

/** The time to look for a repair, if one is wanted: so much that the machine hardly decides what is found. */
const repairMs = 30_000;

/**
 * Less memory: garbage is collected before memory grows, which it would do with every program
 * otherwise, and what needs no process of its own has none.
 */
const frugal = ['--js-flags=--optimize-for-size', '--no-zygote', '--in-process-gpu', '--enable-features=NetworkServiceInProcess2'];

/** The time for a page to load, which does not depend on programs. */
const loadMs = 60_000;

/**
 * Opens the site in a browser profile of its own: pages of one profile may share
 * a process, and would crash together. Resolves to { page, check, close }.
 */
export async function openPage(browser, url, patience = totalMs + graceMs) {
  const context = await browser.createBrowserContext();
  const close = () => context.close().catch(() => {}); // fails if the browser is gone
  try {
    const page = await context.newPage();
    await leaveWorkersAlone(page);
    // A crashed page never answers what it was asked before.
    const crash = new Promise((_, reject) => {
      page.once('error', () => reject(new Error('the browser page crashed')));
    });
    crash.catch(() => {});
    // Any small document of the site will do: the lesson would load much that checks do not need.
    await Promise.race([page.goto(new URL('licenses.txt', url).href, { timeout: loadMs }), crash]);
    // The first check, of an empty text, loads the judge and the sandbox, so that programs
    // are only charged for their own time.
    const loaded = page.evaluate(async () => {
      await import(new URL('check.js', document.baseURI).href);
      await gossip.check('');
    });
    await within(loadMs, Promise.race([loaded, crash]), `the browser page did not load within ${loadMs / 1000} seconds`);

    /** Checks with { seed, strict, repair }. Resolves to the report; rejects if the page breaks. */
    const check = async (source, options) => {
      // As text: the browser's protocol loses lone surrogates and deep values.
      const answer = page.evaluate(async (text, given) => JSON.stringify(await gossip.check(text, given)), source, {
        ...options,
        limits: { totalMs, repairMs },
      });
      const ms = patience + (options.repair ? repairMs : 0);
      return JSON.parse(await within(ms, Promise.race([answer, crash]), `the browser page did not answer within ${ms / 1000} seconds`));
    };
    return { page, check, close };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Closes a browser, and removes the folder with the socket of its profile: on a busy computer Chromium
 * may end before it has done so.
 */
export async function closeBrowser(browser) {
  const [, profile] = /^--user-data-dir=(.*)/.exec(browser.process().spawnargs.find((word) => word.startsWith('--user-data-dir=')));
  let socket;
  try {
    socket = readlinkSync(join(profile, 'SingletonSocket'));
  } catch {} // the headless shell has none
  await browser.close();
  if (socket !== undefined) rmSync(dirname(socket), { recursive: true, force: true });
}

/** The site and a browser, both started when the first page is opened. */
export function createPages() {
  let site = null;
  let browser = null;
  let closed = false;

  async function startBrowser() {
    // The command handles Ctrl+C: puppeteer would leave files behind.
    const started = await puppeteer.launch({
      executablePath,
      headless: true,
      args: [...flags, ...frugal],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    started.once('disconnected', () => {
      browser = null;
    }); // the next page gets a new one
    return started;
  }

  return {
    async open() {
      if (closed) throw new Error('the check was stopped');
      site ??= serve();
      browser ??= startBrowser();
      const [running, { url }] = await Promise.all([browser, site]);
      const opened = await openPage(running, url);
      const [blank] = await running.defaultBrowserContext().pages(); // the browser came with it
      await blank?.close().catch(() => {}); // another slot has closed it
      return opened;
    },
    async close() {
      closed = true;
      const [startedSite, startedBrowser] = await Promise.allSettled([site, browser]);
      if (startedBrowser.value) await closeBrowser(startedBrowser.value);
      startedSite.value?.stop();
    },
  };
}
