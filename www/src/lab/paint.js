// Paints what a node's Go program says (wasm/lab/node/view.go). It does so every second, so
// only what has changed is touched: what somebody reads or selects stays. From Go, each cell
// would be a call into JavaScript, and the module 3 kB larger.
import { displayable } from '../page/displayable.js';

/** What was painted last, by element. @type {WeakMap<Element, string>} */
const painted = new WeakMap();

/** Paints a JSON text of { texts, tables }. */
export function paint(painting) {
  const { texts, tables } = JSON.parse(painting);
  for (const [id, text] of Object.entries(texts)) write(document.getElementById(id), text);
  for (const [id, rows] of Object.entries(tables))
    paintRows(/** @type {HTMLTableSectionElement} */ (document.getElementById(id)), rows ?? []);
}

/** Writes a text, which may come from anywhere. */
function write(element, text) {
  if (painted.get(element) === text) return;
  painted.set(element, text);
  element.textContent = displayable(text);
}

function paintRows(body, rows) {
  while (body.rows.length > rows.length) body.lastElementChild.remove();
  for (const [i, { kind, cells }] of rows.entries()) {
    const row = body.rows[i] ?? body.insertRow();
    row.dataset.kind = kind;
    for (const [k, text] of cells.entries()) write(row.cells[k] ?? newCell(row, k), text);
  }
}

function newCell(row, k) {
  const cell = document.createElement(k === 0 ? 'th' : 'td');
  if (k === 0) cell.scope = 'row';
  row.append(cell);
  return cell;
}
