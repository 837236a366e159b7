// Lets news spread among the nodes of the lesson's first figure (www/lesson/spread.mjs), round
// by round, as the lesson says: every node calls another at random, and the news goes either way.
const part = (name) => /** @type {any} */ (document.getElementById(`spread-${name}`));

const [picture, next, text] = ['picture', 'next', 'text'].map(part);
const calls = picture.firstElementChild;
const nodes = /** @type {SVGCircleElement[]} */ ([...picture.querySelectorAll('circle')]);
const places = nodes.map(({ cx, cy }) => [cx.baseVal.value, cy.baseVal.value]);
let knowing = new Set([0]);
let round = 0;

/** Shows who knows, what there is to say, and the calls of a round: in those with news it goes from one to the other. */
function show(said, made = /** @type {{ from: number, to: number, isNews: boolean }[]} */ ([])) {
  for (const [i, node] of nodes.entries()) node.classList.toggle('knows', knowing.has(i));
  const lines = made.map(({ from, to, isNews }) => {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    const [[x1, y1], [x2, y2]] = [places[from], places[to]];
    for (const [name, value] of Object.entries({ x1, y1, x2, y2, pathLength: 1 })) line.setAttribute(name, String(value));
    line.classList.toggle('told', isNews);
    return line;
  });
  calls.replaceChildren(...lines);
  text.textContent = said;
  next.textContent = knowing.size < nodes.length ? 'Next round' : 'Start again';
}

/** Begins with one node that knows. */
function begin(node) {
  knowing = new Set([node]);
  round = 0;
  show(`One of ${nodes.length} nodes has news. How many rounds until all have it?`);
}

function play() {
  round++;
  const made = nodes.map((_, caller) => {
    const called = (caller + 1 + Math.floor(Math.random() * (nodes.length - 1))) % nodes.length;
    const isNews = knowing.has(caller) !== knowing.has(called);
    return isNews && knowing.has(called) ? { from: called, to: caller, isNews } : { from: caller, to: called, isNews };
  });
  knowing = new Set([...knowing, ...made.filter(({ isNews }) => isNews).map(({ to }) => to)]);
  const known =
    knowing.size < nodes.length ? `${knowing.size} of ${nodes.length} nodes know it.` : 'all know it. Press a node to start from there.';
  show(`Round ${round}: ${known}`, made);
}

next.addEventListener('click', () => {
  if (knowing.size < nodes.length) play();
  else begin(Math.floor(Math.random() * nodes.length));
});
// Nodes are small on narrow screens: the nearest one is meant.
picture.addEventListener('click', ({ clientX, clientY }) => {
  const far = nodes.map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return Math.hypot(x + width / 2 - clientX, y + height / 2 - clientY);
  });
  begin(far.indexOf(Math.min(...far)));
});
next.disabled = false;
