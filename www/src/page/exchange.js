// Steps through the lesson's exchange: the line, the entry and the sentence move together.
// The steps were recorded when the site was built (www/lesson/exchange.mjs), so this needs
// neither Go nor the rest of the page.
const part = (name) => /** @type {HTMLElement} */ (document.getElementById(`exchange-${name}`));

const [pre, text, count, back, forward, table] = ['code', 'text', 'count', 'back', 'step', 'table'].map(part);
const range = /** @type {HTMLInputElement} */ (part('range'));
const code = /** @type {HTMLElement} */ (pre.firstElementChild);
/** @type {{ text: string, line?: string, key?: string, to?: string, from?: string, value?: string, version?: string }[]} */
const steps = Array.from(part('steps').children, (item) => ({ .../** @type {HTMLElement} */ (item).dataset, text: item.textContent }));
const lines = code.textContent.split('\n').length;
const rows = new Map(Array.from(table.querySelectorAll('tr'), (row) => [row.dataset.key, [...row.cells]])); // undefined: the head
let at = 0;

/** The cells of a key for node 0 and node 1, and the one between them. */
function cellsOf(key) {
  const [, first, between, second] = rows.get(key) ?? [];
  return { cells: [first, second], between };
}

/** What a cell holds from which step on, latest first. */
const contents = new Map();
for (const key of rows.keys()) for (const cell of cellsOf(key).cells) contents.set(cell, [{ from: 0, nodes: [...cell.childNodes] }]);
for (const [i, { key, to, value, version }] of steps.entries()) {
  if (version === undefined) continue;
  const mark = Object.assign(document.createElement('span'), { className: 'version', textContent: `v${version}` });
  contents.get(cellsOf(key).cells[Number(to)]).unshift({ from: i, nodes: [`${value} `, mark] });
}

function show(step) {
  at = Math.min(Math.max(step, 0), steps.length - 1);
  const { line, key, to, from, version, text: said } = steps[at];
  text.textContent = said;
  count.textContent = `Step ${at + 1} of ${steps.length}`;
  range.valueAsNumber = at + 1;
  // Not disabled, which would lose the focus.
  back.ariaDisabled = String(at === 0);
  forward.ariaDisabled = String(at === steps.length - 1);
  code.style.setProperty('--at', String(line));
  const lineHeight = code.clientHeight / lines;
  pre.scrollTop = (Number(line) - 0.5) * lineHeight - pre.clientHeight / 2;
  for (const [cell, list] of contents) {
    cell.className = '';
    cell.replaceChildren(...list.find((content) => content.from <= at).nodes);
  }
  for (const name of rows.keys()) cellsOf(name).between.textContent = '';
  const { cells, between } = cellsOf(key);
  if (from !== undefined) between.textContent = to === '1' ? '→' : '←';
  if (version !== undefined) cells[Number(to)].className = 'moved';
  else if (key !== undefined) for (const cell of cells) cell.className = 'judged';
}

const moves = { ArrowLeft: () => at - 1, ArrowRight: () => at + 1, Home: () => 0, End: () => steps.length - 1 };
forward.parentElement?.addEventListener('keydown', (event) => {
  if (!Object.hasOwn(moves, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  show(moves[event.key]());
});
back.addEventListener('click', () => show(at - 1));
forward.addEventListener('click', () => show(at + 1));
range.addEventListener('input', () => show(range.valueAsNumber - 1));
for (const control of [back, forward, range]) control.removeAttribute('disabled');
show(0);
