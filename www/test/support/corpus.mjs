// The corpus: programs that say in comments at their top what the check must find. Wrong
// ones name the functions that fail and the misconceptions, if these have names; right
// ones name their reading, their hazards and their notes.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leaveWorkersAlone } from '../../headless/browser.mjs';
import { prepared } from './lesson-page.mjs';

const folder = join(import.meta.dirname, '../corpus');

/** Reads the programs of 'right' or 'wrong': { name, source, notes: { key: text } }. */
export function programs(kind) {
  return readdirSync(join(folder, kind))
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => {
      const source = readFileSync(join(folder, kind, name), 'utf8');
      const notes = [...source.matchAll(/\/\/ (fails|misconception|reading|hazard|note): (.*?)\r?$/gm)].map(([, key, text]) => [key, text]);
      return { name: name.slice(0, -3), kind, source, notes: Object.fromEntries(notes) };
    });
}

/** The functions that a wrong program fails in, each with its misconception or null. */
export function intended({ notes }) {
  const failing = notes.fails.split(',').map((name) => name.trim());
  const named = Object.fromEntries(
    (notes.misconception ?? '')
      .split(',')
      .filter(Boolean)
      .map((part) => (part.includes('=') ? part : `${failing[0]}=${part}`).trim().split('=')),
  );
  return Object.fromEntries(failing.map((name) => [name, named[name] ?? null]));
}

/** The reading that a report names, as the corpus writes it. */
export const readingOf = ({ reading }) => `sweeps=${reading.sweeps} version=${reading.version.replaceAll(' ', '')} order=${reading.order}`;

/** Checks programs side by side in the pages; resolves to their reports, in the order of the programs. */
export async function checkAll(pages, all, options) {
  const reports = new Array(all.length);
  let next = 0;
  await Promise.all(
    pages.map(async (page) => {
      while (next < all.length) {
        const i = next++;
        reports[i] = await page.evaluate((source, o) => gossip.check(source, o), all[i].source, options);
      }
    }),
  );
  return reports;
}

/** Opens more pages of a lesson, all of them ready to check, as the check command does if this is Chromium. */
export async function openPages({ browser, site }, count) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const page = await browser.newPage();
      if (browser.protocol === 'cdp') await leaveWorkersAlone(page); // a worker that it has just stopped would never start
      await page.goto(site.url);
      await prepared(page);
      return page;
    }),
  );
}
