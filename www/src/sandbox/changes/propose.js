// Proposes small changes of a wrong program, one of which may make it right. They are
// only guesses: which of them do is found out by trying them (../observe.js).
import { getLineInfo } from 'acorn';
import { full, fullAncestor } from 'acorn-walk';
import { advances } from './advances.js';
import { alike } from './alike.js';
import { calls } from './calls.js';
import { comparisons } from './comparisons.js';
import { conditions } from './conditions.js';
import { keptIn, ofEachCall } from './kept.js';
import { literals } from './literals.js';
import { loops } from './loops.js';
import { definitions, names } from './names.js';
import { properties, spreads } from './objects.js';
import { operators } from './operators.js';
import { returns } from './returns.js';
import { isFunction, paramsIn, rolesIn, topNames } from './scope.js';
import { statements } from './statements.js';

const kinds = [
  comparisons,
  operators,
  conditions,
  literals,
  names,
  properties,
  spreads,
  calls,
  loops,
  advances,
  returns,
  statements,
  ofEachCall,
];

/** Longer programs have no proposals, and what is deeper in one has none. A change has no more characters, neither before nor after. */
const most = { source: 20_000, depth: 100, change: 400, all: 5000, lengths: 5 };

/** How much less plausible a change is in a line that is not among those where something goes wrong. */
const elsewhere = 1.5;

/**
 * Returns at most `count` changes of a program (../program.js), the most plausible first, as
 * { start, end, line, column, from, to, also }: offsets in its source, and the place from 1. Something
 * goes wrong in the `lines`. `also` are changes alike that belong to it.
 */
export function proposeChanges(program, lines, count) {
  if (program.found === null || program.source.length > most.source) return [];
  try {
    return propose(program, lines, count);
  } catch (error) {
    if (error instanceof RangeError) return []; // the tree is too deep for the stack, though it was not for the parser
    throw error;
  }
}

function propose({ source, parsed: { tree }, found }, lines, count) {
  const text = ({ start, end }) => source.slice(start, end);
  const kept = keptIn(tree, text);
  const context = { text, source, kept, top: topNames(tree), roles: rolesIn(tree), params: paramsIn(tree), lengths: lengthsIn(tree, text) };
  const changes = new Map();
  const add = (all) => {
    for (const change of all) {
      const { start, end, to, parts = [] } = change;
      const key = `${start} ${end} ${to} ${parts.length}`;
      if (end - start <= most.change && to.length <= most.change && to !== text(change) && !changes.has(key)) changes.set(key, change);
    }
  };
  add(definitions(tree, found));
  fullAncestor(tree, (node, ancestors, _, type) => {
    const isItself = type === node.type || type === 'Function'; // not names that a pattern declares
    if (!isItself || ancestors.length > most.depth || changes.size > most.all || !ancestors.some(isFunction)) return;
    for (const kind of kinds) add(kind(node, context, ancestors).map((change) => ({ ...change, node })));
  });
  const single = [...changes.values()];
  const place = ({ start, end, to }) => {
    const { line, column } = getLineInfo(source, start);
    return { start, end, line, column: column + 1, from: text({ start, end }), to };
  };
  const all = [
    ...single,
    ...alike(
      single.filter(({ node }) => node !== undefined),
      source,
    ),
  ];
  const placed = all.map(({ rank, parts = [], ...change }) => {
    const first = place(change);
    const also = parts.slice(1).map(place);
    const isSuspect = [first, ...also].some(({ line }) => lines.includes(line));
    return { doubt: rank + (isSuspect ? 0 : elsewhere), ...first, also };
  });
  return placed
    .sort((a, b) => a.doubt - b.doubt || a.start - b.start)
    .slice(0, count)
    .map(({ doubt: _, ...change }) => change);
}

/** Lengths that a program reads. */
function lengthsIn(tree, text) {
  const lengths = new Set();
  full(tree, (/** @type {any} */ node) => {
    if (node.type === 'MemberExpression' && !node.computed && node.property.name === 'length') lengths.add(text(node));
  });
  return [...lengths].slice(0, most.lengths);
}
