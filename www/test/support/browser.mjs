// Headless browsers for the tests.
import puppeteer, { Page } from 'puppeteer-core';
import { FrameManager } from 'puppeteer-core/internal/cdp/FrameManager.js';
import { FrameManagerEvent } from 'puppeteer-core/internal/cdp/FrameManagerEvents.js';
import * as browsers from '../../headless/browser.mjs';

const patienceMs = 120_000; // on a busy machine everything takes longer

/**
 * Opens Chromium with a fresh profile: a browser of its own, or a part of the one
 * that run.mjs has started for the quick tests, one file after another.
 */
export async function launch() {
  const shared = process.env.GOSSIP_BROWSER;
  if (shared === undefined) return patient(await browsers.launch());
  const browser = await puppeteer.connect({ browserWSEndpoint: shared });
  const contexts = [await browser.createBrowserContext()];
  return patient({
    newPage: () => contexts[0].newPage(),
    defaultBrowserContext: () => contexts[0],
    async createBrowserContext() {
      const context = await browser.createBrowserContext();
      contexts.push(context);
      return context;
    },
    async close() {
      const over = () => {}; // a test has closed it
      await Promise.all(contexts.map((context) => context.close().catch(over)));
      await browser.disconnect();
    },
  });
}

/**
 * Opens a Chromium in which a sandboxed frame has a process of its own, as people have it. Puppeteer
 * switches that off, and then a program that takes all memory of its process takes the page with it.
 */
export async function launchIsolating() {
  const args = puppeteer.defaultArgs({ args: browsers.flags }).map((word) => word.replace(/\bIsolateSandboxedIframes,?/, ''));
  return patient(await puppeteer.launch({ executablePath: browsers.executablePath, ignoreDefaultArgs: true, args }));
}

/** The same for Firefox, always a browser of its own. */
export const launchFirefox = async () => patient(await browsers.launchFirefox());

/** Wide enough for the lesson beside the editor. */
const usualWindow = { width: 1280, height: 800 };

/** Waits in the pages of a browser, or of a context that it makes, may take that long; all have the usual window. */
function patient(browser) {
  opensUsual(browser);
  const { createBrowserContext } = browser;
  browser.createBrowserContext = async (...options) => opensUsual(await createBrowserContext.apply(browser, options));
  return browser;
}

function opensUsual(opener) {
  const { newPage } = opener;
  opener.newPage = async () => {
    const page = await newPage.call(opener);
    page.setDefaultTimeout(patienceMs);
    await page.setViewport(usualWindow);
    return page;
  };
  return opener;
}

// The lesson scrolls smoothly: a click waits until its target no longer moves.
Page.prototype.click = function click(selector) {
  return this.locator(selector).click();
};

// The browser announces a frame twice, as part of its parent and as a process of its own, now
// and then in the other order. Then puppeteer looks for the frame's scripts in the process of the
// parent, forever. So it hears of the process once it knows the frame.
const { onAttachedToTarget } = FrameManager.prototype;
FrameManager.prototype.onAttachedToTarget = function announce(target) {
  const { type, targetId } = target._getTargetInfo();
  if (type !== 'iframe' || this.frame(targetId) !== null) {
    onAttachedToTarget.call(this, target);
    return;
  }
  const known = (frame) => {
    if (frame._id !== targetId) return;
    this.off(FrameManagerEvent.FrameAttached, known);
    onAttachedToTarget.call(this, target);
  };
  this.on(FrameManagerEvent.FrameAttached, known);
};
