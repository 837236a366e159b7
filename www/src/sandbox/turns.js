import { simple } from 'acorn-walk';

/** The bodies of all loops; none if there is no tree. */
export function bodiesOfLoops(tree) {
  const bodies = [];
  const look = ({ body }) => bodies.push(body);
  if (tree !== undefined)
    simple(tree, Object.fromEntries(['For', 'ForIn', 'ForOf', 'While', 'DoWhile'].map((kind) => [`${kind}Statement`, look])));
  return bodies;
}

/** The edits (edit.js) that put a text at the beginning of each turn of loops. */
export const turns = (bodies, text) =>
  bodies.flatMap((body) => {
    const at = (offset, by) => ({ start: offset, end: offset, by });
    return body.type === 'BlockStatement' ? [at(body.start + 1, text)] : [at(body.start, `{ ${text}`), at(body.end, '}')];
  });
