// The lab in forced colors, where all that plots show has one color: it differs in shapes and dashes.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { openLab, played, press } from './support/lab.mjs';
import { deep, test } from './support/level.mjs';
import { serve } from '../headless/site.mjs';

let site;
let browser;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser?.close();
  site?.stop();
});

/** Opens the lab; resolves to { page, force }. */
async function open(fragment, prepare) {
  const { page } = await openLab(site, browser, fragment, prepare);
  const devtools = await page.createCDPSession();
  const force = (scheme) =>
    devtools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
      ],
    });
  return { page, force };
}

/** The signs in the legends by plot, and their colors. */
const legends = (page) =>
  page.$$eval('.plot', (all) =>
    all.map((plot) => {
      const signs = [...plot.querySelectorAll('.u-legend .u-marker svg')].map((svg) => svg.innerHTML);
      const colors = signs.flatMap((sign) => [...sign.matchAll(/(?:fill|stroke)="(rgb[^"]*)"/g)].map(([, color]) => color));
      return { rows: plot.querySelectorAll('.u-legend tr:nth-child(n + 2)').length, signs, colors: [...new Set(colors)] };
    }),
  );

test('each thing in a plot has a sign of its own, which is not only a color', async () => {
  const { page, force } = await open('#nodes=40&mode=push&trials=50&seed=3&measure=scaling');
  for (const id of ['trials', 'scaling']) await played(page, id);
  assert.ok((await legends(page)).some(({ colors }) => colors.length > 1));
  for (const [scheme, ink] of [
    ['light', 'rgb(0, 0, 0)'],
    ['dark', 'rgb(255, 255, 255)'],
  ]) {
    await force(scheme);
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.u-marker :is(g, rect)')].every((one) =>
          [one.getAttribute('stroke') ?? wanted, one.getAttribute('fill') ?? wanted].every((color) => color === 'none' || color === wanted),
        ),
      {},
      ink,
    );
    for (const { rows, signs } of await legends(page)) assert.deepEqual([signs.length, new Set(signs).size], [rows, rows]);
  }
});

deep('the plots are drawn with the shapes and dashes of the signs', async () => {
  const { page, force } = await open('#nodes=40&mode=push&trials=50&seed=3&measure=scaling', (opened) =>
    opened.evaluateOnNewDocument(() => {
      const used = new Set();
      const { Path2D: Path } = globalThis;
      const { setLineDash } = CanvasRenderingContext2D.prototype;
      Object.assign(globalThis, {
        used,
        Path2D: class extends Path {
          constructor(...args) {
            super(...args);
            used.add(args[0]);
          }
        },
      });
      CanvasRenderingContext2D.prototype.setLineDash = function (dash) {
        used.add(dash.join(' '));
        setLineDash.call(this, dash);
      };
    }),
  );
  for (const id of ['trials', 'scaling']) await played(page, id);
  await force('dark');
  await page.evaluate(() => globalThis.used.clear());
  await force('light');
  await page.waitForFunction(() => globalThis.used.size > 0);
  const missing = await page.$$eval('#scaling-plot .u-marker g', (all) =>
    all
      .map((group) => group.getAttribute('stroke-dasharray') ?? group.firstElementChild.getAttribute('d'))
      .filter((look) => !globalThis.used.has(look)),
  );
  assert.deepEqual(missing, []);
});

deep('files can be read: a PNG has the colors of the page, an SVG those of paper', async () => {
  const { page, force } = await open('#nodes=40&mode=push&trials=50&seed=3', (opened) =>
    opened.evaluateOnNewDocument(() => {
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { latest: blob });
        return '#';
      };
      HTMLAnchorElement.prototype.click = () => {};
    }),
  );
  await played(page);
  await force('dark');
  await press(page, 'curve-png');
  await page.waitForFunction(() => globalThis.latest !== undefined);
  const { ground, inks } = await page.evaluate(async () => {
    const image = await createImageBitmap(globalThis.latest);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colors = new Set();
    for (let i = 0; i < data.length; i += 4) colors.add(data[i]);
    return { ground: data[0], inks: colors.size };
  });
  assert.equal(ground, 0);
  assert.ok(inks > 1);
  await press(page, 'curve-svg');
  const fills = await page.evaluate(async () => {
    const svg = new DOMParser().parseFromString(await globalThis.latest.text(), 'image/svg+xml');
    return [svg.querySelector('rect'), svg.querySelector('text')].map(
      (one) => one.getAttribute('fill') ?? one.parentElement.getAttribute('fill'),
    );
  });
  assert.equal(fills[0], 'rgb(255, 255, 255)');
  assert.notEqual(fills[1], fills[0]);
});

deep('the round that the picture shows is framed in its table', async () => {
  const { page, force } = await open('#nodes=40&mode=push&trials=50&seed=3&round=2');
  await force('light');
  await page.$eval('#twin', (details) => {
    details.open = true;
  });
  await page.waitForSelector('#twin-table tr[aria-current]');
  const outlines = await page.$$eval('#twin-table tbody tr', (rows) => rows.map((row) => getComputedStyle(row).outlineStyle));
  assert.deepEqual(
    outlines,
    outlines.map((_, round) => (round === 2 ? 'solid' : 'none')),
  );
});
