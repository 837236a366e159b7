// Headless browsers for the tests.
import puppeteer, { Page } from 'puppeteer-core';
import { launch as launchBrowser } from '../../headless/browser.mjs';

export { launchFirefox } from '../../headless/browser.mjs';

/**
 * Opens Chromium with a fresh profile: a browser of its own, or a part of the one
 * that run.mjs has started for the quick tests, one file after another.
 */
export async function launch() {
  const shared = process.env.GOSSIP_BROWSER;
  if (shared === undefined) return launchBrowser();
  const browser = await puppeteer.connect({ browserWSEndpoint: shared });
  const contexts = [await browser.createBrowserContext()];
  return {
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
  };
}

// The lesson scrolls smoothly: a click waits until its target no longer moves.
Page.prototype.click = function click(selector) {
  return this.locator(selector).click();
};
