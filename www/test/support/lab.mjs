// The convergence lab, driven as people drive it.
import assert from 'node:assert/strict';
import { openPage } from './open-page.mjs';

/** Opens the lab with a fragment and waits until it is ready; `complaints` is what the console says. */
export async function openLab(site, browser, fragment = '', prepare) {
  const { page, complaints } = await openPage(browser, `${site.url}lab.html${fragment}`, prepare);
  await page.waitForFunction(() => document.getElementById('status').dataset.state !== 'loading');
  assert.equal(await textOf(page, 'status'), 'Go ready');
  return { page, complaints };
}

export const textOf = (page, id) => page.$eval(`#${id}`, (element) => element.textContent);
export const press = (page, id) => page.$eval(`#${id}`, (button) => button.click());
export const fragmentOf = async (page) => new URL(page.url()).hash;

/** Waits until nothing is played any more. */
export const played = (page, id = 'trials') =>
  page.waitForFunction(
    (name) => document.getElementById(`${name}-cancel`).hidden && document.getElementById(`${name}-status`).textContent !== '',
    {},
    id,
  );

/** Changes a field as somebody does who leaves it. */
export const fill = (page, id, value) =>
  page.$eval(
    `#${id}`,
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    String(value),
  );

/** Opens a table of numbers; resolves to its columns by name, as they are shown. */
export async function table(page, id) {
  await page.$eval(`#${id}-data`, (details) => {
    details.open = true;
  });
  await page.waitForSelector(`#${id}-table table`);
  const rows = await page.$$eval(`#${id}-table tr`, (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  return Object.fromEntries(rows[0].map((name, i) => [name, rows.slice(1).map((row) => row[i])]));
}

/** A number as the page shows it. */
export function shown(x) {
  if (x === undefined) return '–';
  if (Number.isInteger(x)) return x.toLocaleString('en');
  if (Math.abs(x) >= 0.01) return x.toFixed(3);
  return x
    .toPrecision(3)
    .replace(/\.?0+(e|$)/, '$1')
    .replace(/e-(\d)$/, 'e-0$1');
}
