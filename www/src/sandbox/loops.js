// Makes a program that does not end tell where it is: its loops and functions call hooks. A
// run with these is only for that, and judges nothing.
import { fullAncestor } from 'acorn-walk';

/**
 * Returns edits and places of a program (program.js), in the form of placeHooks (hooks.js). Each
 * place is [line, column, whether it is a loop].
 */
export function placeLoops({ parsed, found }, hooks, others) {
  const parts = found === null ? null : partsOf(parsed.tree);
  if (parts === null) return null;
  const replaced = others.filter(({ start, end }) => start < end);
  const kept = parts.filter(({ node }) => !replaced.some(({ start, end }) => start <= node.start && node.end <= end));
  // What stands around something comes after it.
  const ranges = kept.flatMap(({ node, outer }, number) => (outer === null ? aroundFunction : aroundLoop)(node, outer, number, hooks));
  const at = (offset, by) => ({ start: offset, end: offset, by });
  return {
    places: kept.map(({ node: { loc }, outer }) => [loc.start.line, loc.start.column + 1, outer !== null]),
    before: ranges.map(({ end, close }) => at(end, close)),
    after: ranges.reverse().map(({ start, open }) => at(start, open)),
  };
}

/**
 * The loops and functions of a tree, as { node, outer }, what is within another one first. `outer` is a
 * loop with its labels, null for functions. Null if the tree is too deep.
 */
function partsOf(tree) {
  const parts = [];
  try {
    fullAncestor(tree, (node, _, ancestors, type) => {
      if (type === 'Function') parts.push({ node, outer: null });
      if (!isLoop.test(type)) return;
      let i = ancestors.length - 1;
      while (ancestors[i - 1]?.type === 'LabeledStatement') i--;
      parts.push({ node, outer: ancestors[i] });
    });
    return parts;
  } catch {
    return null;
  }
}

const isLoop = /^(?:For(?:In|Of)?|(?:Do)?While)Statement$/;

/** Each turn of a loop is told, and its end, however it ends. */
function aroundLoop({ body }, { start, end }, number, hooks) {
  const turn = `${hooks}.turn(${hooks}Loop);`;
  const inBlock = body.type === 'BlockStatement';
  return [
    inBlock
      ? { start: body.start + 1, end: body.start + 1, open: turn, close: '' }
      : { start: body.start, end: body.end, open: `{ ${turn}`, close: '}' },
    {
      start,
      end,
      open: `{ const ${hooks}Loop = ${hooks}.enter(${number}); try { `,
      close: ` } finally { ${hooks}.leave(${hooks}Loop); } }`,
    },
  ];
}

function aroundFunction({ body }, _, number, hooks) {
  const call = `${hooks}.call(${number})`;
  if (body.type !== 'BlockStatement') return [{ start: body.start, end: body.end, open: `(${call}, `, close: ')' }];
  const first = body.body.find(({ directive }) => directive === undefined); // "use strict" must stay in front
  const at = first?.start ?? body.end - 1;
  return [{ start: at, end: at, open: `${call};`, close: '' }];
}
