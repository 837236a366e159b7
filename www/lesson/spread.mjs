// The lesson's first figure: a ring of nodes, one of which has news. src/page/spread.js
// lets it spread.
const nodes = 20;
const size = { width: 560, height: 190, margin: 14 };

/** Where a node of the ring is. */
function place(node) {
  const angle = (2 * Math.PI * node) / nodes - Math.PI / 2;
  const along = (length, share) => (length / 2 + (length / 2 - size.margin) * share).toFixed(0);
  return { x: along(size.width, Math.cos(angle)), y: along(size.height, Math.sin(angle)) };
}

/** The part of the page. */
export function spread() {
  const circles = Array.from({ length: nodes }, (_, node) => {
    const { x, y } = place(node);
    return `<circle cx="${x}" cy="${y}" r="9"${node === 0 ? ' class="knows"' : ''}/>`;
  });
  return `<figure class="spread" aria-label="News among ${nodes} nodes">
      <svg id="spread-picture" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="A ring of ${nodes} nodes"><g></g>${circles.join('')}</svg>
      <div><button type="button" id="spread-next" disabled>Next round</button>
      <p id="spread-text" role="status">One node has news. In each round, each calls another.</p></div>
    </figure>`;
}
