// Headless browsers for the tests.
import { Page } from 'puppeteer-core';

export { launch, launchFirefox } from '../../headless/browser.mjs';

// The lesson scrolls smoothly: a click waits until what it aims at rests.
Page.prototype.click = function click(selector) {
  return this.locator(selector).click();
};
