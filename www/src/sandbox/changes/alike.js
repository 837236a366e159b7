import { full } from 'acorn-walk';

/** In how many places a mistake is corrected at once: one that is made more often is no slip. */
const mostPlaces = 4;

/** Longer parts of a program are hardly alike, and take long to compare. */
const longest = 200;

/** Changes that are less plausible are only made alone. */
const leastPlausible = 2;

/**
 * Makes the same change in all places that are the same, or alike but for the names of variables, such as
 * two loops for the two directions. `changes` are changes as objects with the node that they belong to.
 */
export function alike(changes, source) {
  const groups = new Map();
  for (const change of changes) {
    const { rank, node } = change;
    if (rank > leastPlausible || node.end - node.start > longest) continue;
    for (const shape of new Set([namesIn(node), new Set()].map((names) => shapeOf(change, names, source)))) {
      if (!groups.has(shape)) groups.set(shape, []);
      groups.get(shape).push(change);
    }
  }
  const apart = new Map(
    [...groups.values()].filter(isApart).map((parts) => [parts.map(({ start, to }) => `${start} ${to}`).join('\n'), parts]),
  );
  return Array.from(apart.values(), (parts) => ({ ...parts[0], parts, rank: parts[0].rank + 0.25 }));
}

const isApart = (parts) =>
  parts.length > 1 && parts.length <= mostPlaces && parts.every(({ start }, i) => i === 0 || parts[i - 1].end <= start);

/** A node and a change of it, with numbers for some names. */
function shapeOf({ node, start, end, to }, names, source) {
  const numbers = new Map();
  const plain = (text) =>
    text.replace(/[A-Za-z_$][\w$]*/g, (name) => {
      if (!names.has(name)) return name;
      if (!numbers.has(name)) numbers.set(name, `_${numbers.size}`);
      return numbers.get(name);
    });
  const parts = [source.slice(node.start, start), source.slice(start, end), to, source.slice(end, node.end)];
  return [node.type, ...parts.map(plain)].join('\n');
}

/** The variables in a node. */
function namesIn(node) {
  const names = new Set();
  full(node, (/** @type {any} */ { type, name }) => {
    if (type === 'Identifier') names.add(name);
  });
  return names;
}
