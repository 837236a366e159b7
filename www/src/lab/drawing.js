// A plot as SVG, for paper and for files: the same picture, with texts as texts.

const fontPx = 13;
const rowPx = 22; // of the legend
const betweenPx = 14;
const signPx = 18;
const radiusPx = { marks: 4, steps: 3 };
const bandOpacity = 0.18;

/**
 * An SVG element with what a chart of uPlot shows.
 *   columns       those that are drawn, see plot.js and looks.js; the first one is x
 *   labels        { x, y }: names of the axes
 *   marks         { x, y }: [{ at, text }] on the axes
 *   color(name)   a color of the page
 */
export function drawingOf(chart, { columns, labels, marks, font, color }) {
  const [places, ...series] = columns;
  const { width, height, bbox } = chart;
  const [left, top] = [bbox.left / devicePixelRatio, bbox.top / devicePixelRatio];
  const [right, bottom] = [left + bbox.width / devicePixelRatio, top + bbox.height / devicePixelRatio];
  const x = (value) => short(left + chart.valToPos(value, 'x'));
  const y = (value) => short(top + chart.valToPos(value, 'y'));
  const legend = legendOf(series, width, rulerFor(font));
  const total = height + rowPx * legend.length;

  const svg = made('svg', { viewBox: `0 0 ${width} ${total}`, width, height: total });
  add(svg, 'rect', { width, height: total, fill: color('surface') });

  const lines = [
    ...marks.x.map(({ at }) => `M${x(at)} ${short(top)}V${short(bottom)}`),
    ...marks.y.map(({ at }) => `M${short(left)} ${y(at)}H${short(right)}`),
  ];
  add(svg, 'path', { d: lines.join(''), stroke: color('line') });
  const texts = add(svg, 'g', { fill: color('muted'), 'font-family': font, 'font-size': fontPx, 'text-anchor': 'middle' });
  for (const { at, text } of marks.x) if (text !== '') add(texts, 'text', { x: x(at), y: short(bottom + 24) }, text);
  for (const { at, text } of marks.y) add(texts, 'text', { x: short(left - 12), y: y(at) + 4, 'text-anchor': 'end' }, text);
  add(texts, 'text', { x: short((left + right) / 2), y: height - 10 }, labels.x);
  add(texts, 'text', { transform: `translate(14 ${short((top + bottom) / 2)}) rotate(-90)` }, labels.y);

  const band = series.filter(({ drawn }) => drawn === 'band').map(({ values }) => runsOf(places.values, values, x, y).flat());
  if (band.length === 2) {
    const edge = [...band[0], ...band[1].reverse()];
    add(svg, 'polygon', { points: edge.join(' '), fill: color('accent'), 'fill-opacity': bandOpacity });
  }
  const bar = Math.min(60, 0.7 * Math.abs(x(places.values[1] ?? Number.NaN) - x(places.values[0])) || 60);
  for (const column of series)
    draw(add(svg, 'g', lookOf(column, color)), column, runsOf(places.values, column.values, x, y), { bar, bottom });

  for (const [i, row] of legend.entries()) {
    const middle = height + rowPx * i + rowPx / 2;
    for (const { column, at } of row) {
      addSign(svg, column, color, at, middle);
      const place = { x: at + signPx + 6, y: middle + 4, fill: color('text'), 'font-family': font, 'font-size': fontPx };
      add(svg, 'text', place, column.name);
    }
  }
  return svg;
}

/** The text of a file with a drawing, and what it shows in words. */
export function fileOf(svg, title, description) {
  const names = [
    ['title', title],
    ['desc', description],
  ].map(([name, text]) => add(svg, name, { id: name }, text));
  svg.prepend(...names);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', 'title desc');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** The sign of a column in a legend, as an SVG element. */
export function signOf(column, color) {
  const svg = made('svg', { viewBox: `0 0 ${signPx} ${signPx}`, width: signPx, height: signPx });
  addSign(svg, column, color, 0, signPx / 2);
  return svg;
}

function addSign(svg, column, color, at, middle) {
  const { drawn, isUpper } = column;
  const [top, bottom] = [middle - 6, middle + 6];
  const high = { bars: top, band: isUpper ? top : bottom }[drawn] ?? middle;
  const inset = { marks: signPx / 2, bars: signPx / 2, steps: radiusPx.steps }[drawn] ?? 0;
  const sign = [...new Set([at + inset, at + signPx - inset])].map((place) => [place, high]);
  if (drawn === 'band')
    add(svg, 'rect', { x: at, y: top, width: signPx, height: bottom - top, fill: color(column.color), 'fill-opacity': bandOpacity });
  draw(add(svg, 'g', lookOf(column, color)), column, [sign], { bar: 12, bottom });
}

const short = (number) => Math.round(100 * number) / 100;

function made(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function add(parent, name, attributes, text = '') {
  const element = made(name, attributes);
  element.textContent = text;
  parent.append(element);
  return element;
}

/** How a column is drawn, as attributes. */
function lookOf({ drawn, color, dash }, colors) {
  const stroke = colors(color);
  if (drawn === 'bars') return { fill: stroke, 'fill-opacity': 0.45, stroke };
  if (drawn === 'marks') return { fill: stroke };
  const line = { fill: 'none', stroke, 'stroke-width': drawn === 'band' ? 0.75 : 2 };
  return dash.length > 0 ? { ...line, 'stroke-dasharray': dash.join(' ') } : line;
}

/** Draws points of a column in the group that has its look; `bar` is the width of a bar. */
function draw(group, { drawn, shape }, runs, { bar, bottom }) {
  const points = runs.flat();
  if (drawn === 'bars') {
    for (const [at, high] of points)
      add(group, 'rect', { x: short(at - bar / 2), y: high, width: short(bar), height: short(bottom - high) });
    return;
  }
  if (drawn !== 'marks') add(group, 'path', { d: runs.map((run) => `M${run.map((point) => point.join(' ')).join('L')}`).join('') });
  const radius = radiusPx[drawn];
  if (radius === undefined) return;
  const fill = group.getAttribute('stroke') ?? group.getAttribute('fill');
  for (const [at, high] of points)
    add(group, 'path', { d: shape, transform: `translate(${at} ${high}) scale(${radius})`, fill, stroke: 'none' });
}

/** The points of a column, in runs between the gaps. */
function runsOf(places, values, x, y) {
  const runs = /** @type {number[][][]} */ ([[]]);
  for (const [i, value] of values.entries()) {
    if (value === null || value === undefined) runs.push([]);
    else runs.at(-1)?.push([x(places[i]), y(value)]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The rows of the legend: which column has its sign where. */
function legendOf(columns, width, widthOf) {
  const rows = /** @type {{ column: any, at: number }[][]} */ ([[]]);
  let end = betweenPx;
  for (const column of columns) {
    const needed = signPx + 6 + widthOf(column.name) + betweenPx;
    if (end + needed > width && rows.at(-1)?.length !== 0) {
      rows.push([]);
      end = betweenPx;
    }
    rows.at(-1)?.push({ column, at: end });
    end = short(end + needed);
  }
  return rows;
}

/** Measures texts in a font. */
function rulerFor(font) {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  context.font = `${fontPx}px ${font}`;
  return (text) => context.measureText(text).width;
}
