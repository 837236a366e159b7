import { full } from 'acorn-walk';
import { isFunction } from './scope.js';

/** What a program may begin with and change later. */
const beginnings = /^(?:Literal|ArrayExpression|ObjectExpression|NewExpression)$/;

/** The variables at the top level that may be kept from one call to the next: { name, declaration }. */
export function keptIn({ body }, text) {
  const lists = body.map((node) => node.declaration ?? node).filter(({ type }) => type === 'VariableDeclaration');
  return lists.flatMap(({ kind, declarations }) =>
    declarations
      .filter(({ id, init }) => id.type === 'Identifier' && beginnings.test(init?.type) && !(kind === 'const' && init.type === 'Literal'))
      .map((one) => ({ name: one.id.name, declaration: `${kind} ${text(one)};` })),
  );
}

/** A variable of a function in place of one that is kept from call to call. */
export function ofEachCall(node, { kept }) {
  if (kept.length === 0 || !isFunction(node) || node.body.type !== 'BlockStatement') return [];
  const used = new Set();
  full(node.body, (/** @type {any} */ { type, name }) => {
    if (type === 'Identifier') used.add(name);
  });
  const at = node.body.start + 1;
  return kept.filter(({ name }) => used.has(name)).map(({ declaration }) => ({ start: at, end: at, to: ` ${declaration}`, rank: 1.2 }));
}
