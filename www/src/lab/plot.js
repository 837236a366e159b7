// Plots in the colors of the page, by uPlot. plot(element) -> { show(spec), png(name),
// svg(name, title) }.
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
import { drawingOf } from './drawing.js';
import { save, saveBlob } from './save.js';

const heightPx = 320;
const wholeSteps = [1, 10, 100, 1000, 10_000, 100_000].flatMap((power) => [power, 2 * power, 5 * power]); // between marks of rounds
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Makes a plot in an element, in which it always fits. */
export function plot(element) {
  let spec = /** @type {any} */ (null);
  let kind = ''; // of what is drawn, without the numbers
  let chart = /** @type {uPlot | null} */ (null);
  const marks = { x: [], y: [] }; // on the axes, as they are drawn

  const width = () => Math.max(200, Math.floor(element.clientWidth));
  const drawn = () => spec.columns.filter((column, i) => i === 0 || column.drawn !== '');
  const data = () => /** @type {any} */ (drawn().map(({ values }) => values));

  function make() {
    chart?.destroy();
    chart = new uPlot(optionsOf(spec, drawn(), element, width(), marks), data(), element);
  }

  function show(text) {
    spec = JSON.parse(text);
    const { columns, ...rest } = spec;
    const now = JSON.stringify([rest, columns.map(({ name, drawn, color }) => [name, drawn, color])]);
    if (now !== kind) make();
    else chart?.setData(data());
    kind = now;
  }

  new ResizeObserver(() => chart?.setSize({ width: width(), height: heightPx })).observe(element);
  const recolor = () => {
    if (spec !== null) make();
  };
  dark.addEventListener('change', recolor);
  new MutationObserver(recolor).observe(document.documentElement, { attributeFilter: ['data-theme'] });

  return {
    show,
    png(name) {
      if (chart === null) return;
      const { canvas } = chart.ctx;
      const copy = document.createElement('canvas'); // on the page's ground: the plot's own is transparent
      copy.width = canvas.width;
      copy.height = canvas.height;
      const context = /** @type {CanvasRenderingContext2D} */ (copy.getContext('2d'));
      context.fillStyle = colorOf(element, 'surface');
      context.fillRect(0, 0, copy.width, copy.height);
      context.drawImage(canvas, 0, 0);
      copy.toBlob((blob) => {
        if (blob !== null) saveBlob(name, blob);
      });
    },
    svg(name, title) {
      if (chart === null) return;
      const text = drawingOf(chart, {
        columns: drawn(),
        labels: spec,
        marks,
        title,
        description: element.getAttribute('aria-label') ?? '',
        font: getComputedStyle(element).fontFamily,
        color: (color) => colorOf(element, color, { scheme: 'light' }), // as on paper
      });
      save(name, 'image/svg+xml', text);
    },
  };
}

/** A color of the page as it is now, or in a scheme: a canvas knows neither custom properties nor light-dark(). */
function colorOf(element, name, { alpha = 1, scheme = '' } = {}) {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.color = `var(--${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return alpha === 1 ? color : color.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`);
}

/** Options of uPlot. It notes in `marks` what is on the axes. */
function optionsOf({ x, y, logX, most }, columns, element, width, marks) {
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
    grid: { stroke: color('line'), width: 1 },
    ticks: { stroke: color('line') },
  };
  const bandsAt = columns.flatMap(({ drawn }, i) => (drawn === 'band' && columns[i + 1]?.drawn === 'band' ? [i] : []));
  return /** @type {any} */ ({
    width,
    height: heightPx,
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
      markers: {
        dash: (_, i) => (columns[i].drawn === 'dashed' ? 'dashed' : 'solid'),
        fill: (_, i) => (columns[i].drawn === 'dashed' ? '' : color(columns[i].color, columns[i].drawn === 'band' ? 0.18 : 1)),
      },
    },
  });
}

function series({ name, drawn, color }, colors) {
  const stroke = colors(color);
  const common = { label: name, stroke, width: 2, value: (_, n) => number(n), points: { show: false } };
  if (drawn === 'bars') return { ...common, width: 1, fill: colors(color, 0.45), paths: uPlot.paths.bars?.({ size: [0.7, 60] }) };
  if (drawn === 'marks') return { ...common, width: 0, paths: () => null, points: { show: true, size: 8, stroke, fill: stroke } };
  if (drawn === 'steps') return { ...common, points: { show: true, size: 6, stroke, fill: stroke } };
  if (drawn === 'band') return { ...common, width: 0.75 };
  return { ...common, dash: drawn === 'dashed' ? [6, 4] : [] };
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
