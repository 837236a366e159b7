import { isRelation } from './comparisons.js';
import { isConstant, isIndexName, visibleNames } from './scope.js';

/** Numbers, also where a name or a length belongs; true and false; a name in quotes. */
export function literals(node, { lengths, roles }, ancestors) {
  const parent = ancestors.at(-2);
  const to = (text, rank) => ({ start: node.start, end: node.end, to: text, rank });
  if (node.type === 'UnaryExpression' && isConstant(node)) return [to('-Infinity', 3), to('0', 3)];
  if (node.type === 'BinaryExpression' && isRelation(node.operator)) return bounds(node, lengths);
  if (node.type === 'ForStatement') return beginning(node);
  if (node.type !== 'Literal') return [];
  const { value } = node;
  const names = visibleNames(ancestors);
  if (typeof value === 'boolean') return [to(String(!value), 3)];
  if (typeof value === 'string') return names.includes(value) && parent.type !== 'Property' ? [to(value, 1)] : [];
  if (!Number.isInteger(value)) return [];
  const lowest = parent.right === node && /^<=?$/.test(parent.operator) ? 2 : 0; // no loop of one round, of which the task has three
  const isAdded = /^[+-]=?$/.test(parent.operator); // nobody means to add 0
  const mayBeRounds = value === 3; // of which nobody means one
  const numbers = new Set(
    [value - 1, value + 1, 0, 1, 3].filter(
      (number) => number >= lowest && number !== value && !(isAdded && number === 0) && !(mayBeRounds && number === 1),
    ),
  );
  const unlikely = parent.type === 'SwitchCase' ? [3, ...ancestors.at(-3).cases.map(({ test }) => test?.value)] : []; // nobody means one twice
  const changes = [...numbers].filter((number) => !unlikely.includes(number)).map((number) => to(String(number), number === 3 ? 3 : 2));
  if (value === 0) changes.push(to('-1', 3));
  if (['LogicalExpression', 'ConditionalExpression'].includes(parent.type)) changes.push(to('-Infinity', 2.5));
  const isIndex = parent.type === 'MemberExpression' || (parent.type === 'CallExpression' && value < 2); // more may be counts
  if (isIndex) changes.push(...names.filter((name) => !roles.has(name) || isIndexName(roles, name)).map((name) => to(name, 2)));
  return changes;
}

/** Lengths in place of other bounds. */
function bounds({ left, right }, lengths) {
  return [left, right]
    .filter(({ type }) => type !== 'MemberExpression')
    .flatMap(({ start, end }) => lengths.map((to) => ({ start, end, to, rank: 3 })));
}

/** A loop that does not begin at 0. */
function beginning({ init }) {
  if (init?.type !== 'VariableDeclaration') return [];
  return init.declarations
    .filter(({ init: value }) => value && value.type !== 'Literal')
    .map(({ init: { start, end } }) => ({ start, end, to: '0', rank: 2 }));
}
