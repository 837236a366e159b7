// Plots in the colors of the page, by uPlot. plot(element, height) -> { show(spec),
// png(name), svg(name, title) }.
// A spec is JSON of
//   { x, y, logX, most, columns: [{ name, drawn, color, values }] }
// x and y are labels, most is the largest y if that is known. The first column has the x of
// the others, null is a gap. `drawn` is
//   line, dashed   a line
//   steps          a line with its points
//   marks          points alone
//   bars           bars
//   band           two in a row: the area from the one to the other
//   (empty)        not at all: the number is for the table
// `color` is the name of a custom property of the page's style.
import uPlot from 'uplot';
import { drawingOf, fileOf, signOf } from './drawing.js';
import { withLooks } from './looks.js';
import { save, savePicture } from './save.js';

const usualHeightPx = 320;
const paperPx = 680; // about as wide as paper
const wholeSteps = [1, 10, 100, 1000, 10_000, 100_000].flatMap((power) => [power, 2 * power, 5 * power]); // between marks of rounds
const [dark, forced] = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
const print = matchMedia('print');

/** Makes a plot in an element, in which it always fits. */
export function plot(element, height = usualHeightPx) {
  let given = ''; // the latest spec, as JSON
  let isDue = false; // whether it still has to be drawn
  let spec = /** @type {any} */ (null); // what is drawn
  let kind = ''; // of what is drawn, without the numbers
  let current = /** @type {Chart | null} */ (null);
  let paper = /** @type {SVGElement | null} */ (null); // what print shows

  const width = () => Math.max(200, Math.floor(element.clientWidth));
  const drawn = () => withLooks(spec.columns.filter((column, i) => i === 0 || column.drawn !== ''));
  const font = () => getComputedStyle(element).fontFamily;

  function make() {
    current?.chart.destroy();
    current = createChart(spec, drawn(), element, element, { width: width(), height });
  }

  /** Draws a spec soon, in a task of its own, so that the page waits for one plot at a time, and once however often it changes. */
  function show(text) {
    given = text;
    if (!isDue) setTimeout(draw);
    isDue = true;
  }

  function draw() {
    if (!isDue) return;
    isDue = false;
    spec = JSON.parse(given);
    const { columns, ...rest } = spec;
    const now = JSON.stringify([rest, columns.map(({ name, drawn, color }) => [name, drawn, color])]);
    if (now !== kind) make();
    else current?.chart.setData(dataOf(drawn()));
    kind = now;
  }

  /** Calls back with the chart once uPlot has drawn all that was shown, which it does in a microtask. */
  function whenDrawn(callback) {
    draw();
    queueMicrotask(() => {
      if (current !== null) callback(current);
    });
  }

  const drawing = ({ chart, marks }, color) => drawingOf(chart, { columns: drawn(), labels: spec, marks, font: font(), color });

  /** Draws it once more as it has to be on paper: as wide as that, and in its colors. */
  function putOnPaper() {
    draw();
    if (spec === null || paper !== null) return;
    const passing = createChart(spec, drawn(), document.createElement('div'), element, { width: paperPx, height });
    queueMicrotask(() => {
      // by then uPlot knows where everything is
      paper?.remove();
      paper = drawing(passing, (color) => `var(--${color})`);
      element.append(paper);
      passing.chart.destroy();
    });
  }

  function takeFromPaper() {
    paper?.remove();
    paper = null;
  }

  new ResizeObserver(() => current?.chart.setSize({ width: width(), height })).observe(element);
  const recolor = () => {
    kind = '';
    if (given !== '') show(given);
  };
  for (const look of [dark, forced]) look.addEventListener('change', recolor);
  new MutationObserver(recolor).observe(document.documentElement, { attributeFilter: ['data-theme', 'style'] }); // style: see embed/theme.js
  addEventListener('beforeprint', putOnPaper);
  addEventListener('afterprint', takeFromPaper);
  print.addEventListener('change', ({ matches }) => (matches ? putOnPaper() : takeFromPaper()));

  return {
    show,
    png: (name) =>
      whenDrawn((chart) =>
        // as on the screen, with the legend
        savePicture(
          name,
          drawing(chart, (color) => (color === 'surface' ? groundOf(element) : colorOf(element, color))),
        ),
      ),
    svg: (name, title) =>
      whenDrawn((chart) => {
        const svg = drawing(chart, (color) => colorOf(element, color, { scheme: 'light' })); // as on paper
        save(name, 'image/svg+xml', fileOf(svg, title, element.getAttribute('aria-label') ?? ''));
      }),
  };
}

/** @typedef {{ chart: uPlot, marks: { x: any[], y: any[] } }} Chart with the marks on its axes, as they are drawn */

/** Makes a chart in a place, in the style of an element. */
function createChart(spec, columns, place, element, size) {
  const marks = { x: [], y: [] };
  const chart = new uPlot(optionsOf(spec, columns, element, size, marks), dataOf(columns), place);
  for (const [i, marker] of place.querySelectorAll('.u-series:nth-child(n + 2) .u-marker').entries())
    marker.append(signOf(columns[i + 1], (color) => colorOf(element, color)));
  return { chart, marks };
}

const dataOf = (columns) => /** @type {any} */ (columns.map(({ values }) => values));

/**
 * A color of the page as it is now, or in a scheme: a canvas knows neither custom properties nor light-dark(). Forced
 * colors have one for all that is drawn.
 */
function colorOf(element, name, { alpha = 1, scheme = '' } = {}) {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.forcedColorAdjust = scheme === '' ? '' : 'none';
  probe.style.color = `var(--${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return alpha === 1 ? color : color.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`);
}

/** The color of what an element is on. */
function groundOf(element) {
  const probe = document.createElement('span');
  probe.style.backgroundColor = 'var(--surface)';
  element.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
}

/** Options of uPlot. It notes in `marks` what is on the axes. */
function optionsOf({ x, y, logX, most }, columns, element, size, marks) {
  const font = `13px ${getComputedStyle(element).fontFamily}`;
  const color = (name, alpha) => colorOf(element, name, { alpha });
  const noted = (axis, textOf) => (plot, splits) => {
    const texts = textOf(splits, plot.width);
    marks[axis] = splits.map((at, i) => ({ at, text: texts[i] }));
    return texts;
  };
  const axis = {
    stroke: color('muted'),
    font,
    labelFont: font,
    grid: { stroke: color('line', forced.matches ? 0.3 : 1), width: 1 }, // forced colors have no color that is less than others
    ticks: { stroke: color('line') },
  };
  const bandsAt = columns.flatMap(({ drawn }, i) => (drawn === 'band' && columns[i + 1]?.drawn === 'band' ? [i] : []));
  return /** @type {any} */ ({
    ...size,
    scales: {
      x: logX ? { time: false, distr: 3, log: 10 } : { time: false, range: (_, low, high) => [low - 0.5, high + 0.5] },
      y: { range: (_, low, high) => [0, most ?? Math.max(1, high * 1.08)] },
    },
    axes: [
      {
        ...axis,
        label: x,
        labelSize: 22,
        ...(logX
          ? {
              splits: (_, __, low, high) => powers(low, high),
              filter: (_, splits) => splits,
              values: noted('x', powerLabels),
            }
          : { incrs: wholeSteps, values: noted('x', (splits) => splits.map(String)) }),
      },
      { ...axis, label: y, labelSize: 22, size: 52, values: noted('y', (splits) => splits.map(number)) },
    ],
    series: [{ label: x, value: (_, n) => number(n) }, ...columns.slice(1).map((column) => series(column, color))],
    bands: bandsAt.map((i) => ({ series: [i, i + 1], fill: color('accent', 0.18) })),
    cursor: { y: false, drag: { x: false, y: false } },
    legend: {
      live: true,
      markers: { width: 0, fill: '' }, // there are signs, see createChart
    },
  });
}

function series({ name, drawn, color, dash, shape }, colors) {
  const stroke = colors(color);
  const common = { label: name, stroke, width: 2, value: (_, n) => number(n), points: { show: false } };
  const points = (size) => ({ show: true, size, width: 0, stroke, fill: stroke, paths: marksOf(shape, size / 2) });
  if (drawn === 'bars') return { ...common, width: 1, fill: colors(color, 0.45), paths: uPlot.paths.bars?.({ size: [0.7, 60] }) };
  if (drawn === 'marks') return { ...common, width: 0, paths: () => null, points: points(8) };
  if (drawn === 'steps') return { ...common, points: points(6) };
  if (drawn === 'band') return { ...common, width: 0.75 };
  return { ...common, dash };
}

/** For uPlot: paths of marks with a shape, see looks.js. */
function marksOf(shape, radius) {
  return (plot, column, from, to) => {
    const fill = new Path2D();
    const scale = radius * devicePixelRatio;
    for (let i = from; i <= to; i++) {
      const value = plot.data[column][i];
      if (value === null || value === undefined) continue;
      const [e, f] = [plot.valToPos(plot.data[0][i], 'x', true), plot.valToPos(value, plot.series[column].scale, true)];
      fill.addPath(new Path2D(shape), { a: scale, d: scale, e, f });
    }
    return { stroke: null, fill, clip: null, flags: 3 };
  };
}

/** The powers of ten from one number to another. */
function powers(low, high) {
  const list = [];
  for (let exponent = Math.ceil(Math.log10(low)); 10 ** exponent <= high; exponent++) list.push(10 ** exponent);
  return list;
}

/** Labels for powers of ten, as many as there is room for, always with the last one. */
function powerLabels(splits, width) {
  const every = Math.ceil((45 * splits.length) / width);
  return splits.map((n, i) => ((splits.length - 1 - i) % every === 0 ? power(n) : ''));
}

function power(n) {
  const exponent = Math.round(Math.log10(n));
  return exponent < 4 ? String(n) : `10${[...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}

const number = (n) => (n === null || n === undefined ? '–' : n.toLocaleString('en', { maximumSignificantDigits: 5 }));
