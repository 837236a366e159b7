// Headless browsers, for the check command, tests and benchmarks: CHROMIUM and
// FIREFOX name the programs.
import puppeteer from 'puppeteer-core';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Processes that nobody needs: popups of the address bar, in which nobody types, for each
  // window, and one kept ready for the next page.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess',
];

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const firefoxPath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Starts Chromium with a fresh profile. Close it after use. */
export function launch(...moreFlags) {
  return puppeteer.launch({
    executablePath,
    headless: true,
    args: [...flags, ...moreFlags],
  });
}

/** Starts Firefox with a fresh profile. Close it after use. */
export function launchFirefox() {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
  });
}

/**
 * Keeps puppeteer from attaching to the workers of a page of Chromium that will be made, none of
 * which starts before it has answered. A check makes several.
 */
export const leaveWorkersAlone = (page) =>
  page._client().send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: true });
