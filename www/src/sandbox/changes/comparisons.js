import { afterGap } from '../gap.js';
import { areNames, isFunction, isTestOfLoop } from './scope.js';

const others = {
  '<': ['<=', '>', '>='],
  '<=': ['<', '>=', '>'],
  '>': ['>=', '<', '<='],
  '>=': ['>', '<=', '<'],
  '==': ['!=', '==='],
  '===': ['!=='],
  '!=': ['==', '!=='],
  '!==': ['==='],
};

/** Whether an operator compares. */
export const compares = (operator) => Object.hasOwn(others, operator);

/** Whether it asks which of two is higher. */
export const isRelation = (operator) => /^[<>]=?$/.test(operator);

/** Other comparisons. */
export function comparisons(node, { source }, ancestors) {
  if (node.type !== 'BinaryExpression' || !compares(node.operator)) return [];
  return [...turned(node, source, ancestors), ...differences(node, source, ancestors), ...chained(node, source)];
}

function turned({ operator, left, right }, source, ancestors) {
  const parent = ancestors.at(-2);
  const leadsOn = goesOn({ operator, left }, parent.update);
  const counts = right.value === 0 && /^(?:length|size)$/.test(left.property?.name);
  // A loop would never run; a count is never below 0.
  const never = (to) => (leadsOn && to[0] !== operator[0]) || (counts && /^(?:<|>=)$/.test(to));
  const start = afterGap(source, left.end);
  return others[operator]
    .filter((to) => !never(to))
    .map((to, i) => ({ start, end: start + operator.length, to, rank: rankOf(to, i, { operator, left, right }, source, ancestors) }));
}

/** How plausible an operator is, the i-th of several, in place of another. */
function rankOf(to, i, { operator, left, right }, source, ancestors) {
  const isOpposite = to[0] !== operator[0];
  if (isOpposite && keepsExtreme({ left, right }, source, ancestors)) return 4;
  const isInverted = /^[!=]==?$/.test(operator) && !areNames({ left, right });
  if (isInverted && isNothing(right)) return 2.6;
  const isEnd = ancestors.at(-2).type === 'LogicalExpression' && isTestOfLoop(ancestors.slice(0, -1));
  const isUnlikely =
    isInverted ||
    (to === '<=' && right.type === 'MemberExpression' && right.property.name === 'length') || // nobody means that
    (operator === '==' && to === '===') || // a test of two names never holds if they are of different types
    (isEnd && isOpposite); // the loop would not run at all
  if (i < 2 && !isUnlikely) return 1;
  return left.operator === 'typeof' ? 3 : 2;
}

/** Whether a comparison with this asks whether something is there: if the program is right with the opposite, a test may be too much. */
const isNothing = ({ name, raw }) => name === 'undefined' || raw === 'null';

/** Whether a comparison is made to keep the highest or the lowest of several, as in `if (v > max) max = v`: nobody means the other one. */
function keepsExtreme(node, source, ancestors) {
  const { consequent } = ancestors.findLast(({ type }) => !/^(Binary|Logical)Expression$/.test(type));
  const kept = (consequent?.body?.[0] ?? consequent)?.expression;
  const sides = ({ left, right }) =>
    [left, right]
      .map(({ start, end }) => source.slice(start, end))
      .sort()
      .join();
  return kept?.type === 'AssignmentExpression' && kept.left.type === 'Identifier' && sides(kept) === sides(node);
}

/** Whether a test lets a counter go on to a bound to which it gets nearer each time. */
const goesOn = ({ operator, left }, update) =>
  left.type === 'Identifier' &&
  left.name === update?.argument?.name &&
  ((operator[0] === '<' && update.operator === '++') || (operator[0] === '>' && update.operator === '--'));

/** Two comparisons in place of a chain of them, as in `0 < a < b`. */
function chained({ operator, left, start, end }, source) {
  if (!isRelation(operator) || !isRelation(left.operator)) return [];
  const [one, other] = [left.left, left].map((operand) => afterGap(source, operand.end));
  if (source.slice(left.end, other).includes(')')) return []; // it is in parentheses, and so meant
  const second = source.slice(one + left.operator.length, end).trim();
  return [
    { start, end, to: `(${source.slice(start, left.end)} && ${second})`, rank: 1 },
    { start, end, to: second, rank: 1.1 },
  ];
}

/** A difference where the function that sort is given only compares: true and false do not order anything. */
function differences({ operator, left, right, start, end }, source, ancestors) {
  const [call, compare] = ancestors
    .slice(ancestors.at(-2).type === 'ReturnStatement' ? -5 : -3)
    .filter(({ type }) => type !== 'BlockStatement');
  if (!isFunction(compare) || !/^(toSorted|sort)$/.test(call.callee?.property?.name)) return [];
  const [first, second] = [left, right].map((operand) => source.slice(operand.start, operand.end));
  if (/^>=?$/.test(operator)) return [{ start, end, to: `${first} - ${second}`, rank: 1 }];
  return /^<=?$/.test(operator) ? [{ start, end, to: `${second} - ${first}`, rank: 1 }] : [];
}
