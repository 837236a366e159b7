import { afterGap } from '../gap.js';
import { compares, isRelation } from './comparisons.js';
import { areNames, isConstant, isTestOfLoop } from './scope.js';

/** Other operators: logic, arithmetic, assignments; other operands of the same. */
export function operators(node, { source }, ancestors) {
  const at = (operand, operator) => {
    const start = afterGap(source, operand.end);
    return { start, end: start + operator.length };
  };
  const { type, operator, left } = node;
  switch (type) {
    case 'BinaryExpression':
      return [...binary(node, at(left, operator), ancestors.at(-2)), ...grouped(node, source)];
    case 'LogicalExpression':
      return [
        ...logical(node, at(left, operator), source, isTestOfLoop(ancestors)),
        ...raised(node, node.right, source),
        ...grouped(node, source),
      ];
    case 'ConditionalExpression':
      return [...raised(node, node.alternate, source), ...grouped(node, source)];
    case 'AssignmentExpression':
      return assignment(node, at(left, operator), ancestors.at(-2));
    case 'UpdateExpression':
      return update(node, source);
  }
  return [];
}

function binary({ operator, left, right, start, end }, place, parent) {
  if (!['+', '-', '*', '/', '%', '|', '&', '>>>', '>>', '<<', '**'].includes(operator)) return [];
  const [withoutLeft, withoutRight] = without(start, end, place);
  const leaves = ['+', '-', '%'].includes(operator)
    ? identifiers([left, right]).map(({ name }) => ({ start, end, to: name, rank: 4 }))
    : [];
  const changes = operator === '+' || operator === '-' ? [{ ...place, to: operator === '+' ? '-' : '+', rank: 3 }] : [];
  if (operator === '+' && isIndexOf(parent, { start })) changes.push(...[' + 1', ' - 1'].map((to) => ({ start: end, end, to, rank: 1.4 })));
  return [...changes, ...leaves, { ...withoutRight, rank: rankWithoutNumber(right, parent) }, { ...withoutLeft, rank: 4 }];
}

/** Whether a sum may be an index: in brackets, or one of several arguments. */
const isIndexOf = ({ type, computed, property, arguments: given }, { start }) =>
  (type === 'MemberExpression' && computed && property.start === start) ||
  (type === 'CallExpression' && given.length > 1 && given.some((one) => one.start === start));

/** The rank of leaving out the right side: of a number within a comparison, before that of < becoming <=. */
const rankWithoutNumber = ({ type }, parent) => (type !== 'Literal' ? 4 : isRelation(parent.operator) ? 0.9 : 2);

/** The names within arithmetic. */
const identifiers = (operands) =>
  operands.flatMap((one) =>
    one.type === 'Identifier' ? [one] : one.type === 'BinaryExpression' ? identifiers([one.left, one.right]) : [],
  );

const logic = { '&&': ['||'], '||': ['&&', '??'], '??': ['||'] };

function logical({ operator, left, right, start, end }, place, source, ofLoop) {
  // With ||, `i !== j` would be true for nearly all.
  const isAlmostAlways = operator === '&&' && [left, right].some((side) => /^!==?$/.test(side.operator) && areNames(side));
  const isMeant = isAlmostAlways || excludes(operator, [left, right], source);
  const others = isMeant ? [] : logic[operator].filter((to) => to !== '??' || !isBoolean(left));
  const [withoutLeft, withoutRight] = without(start, end, place);
  const changes = [...others.map((to) => ({ ...place, to, rank: 2 })), { ...withoutRight, rank: rankWithout(operator, right, ofLoop) }];
  if (operator !== '&&' && isConstant(right)) return changes; // nobody means the default alone
  return [...changes, { ...withoutLeft, rank: rankWithout(operator, left, ofLoop) }];
}

/** Whether both sides of || compare the same with a value, so that one of them holds at most, as in `a === 1 || a === 2`. */
function excludes(between, sides, source) {
  const compared = sides.map(({ left }) => left && source.slice(left.start, left.end));
  return (
    between === '||' &&
    compared[0] === compared[1] &&
    sides.every(({ operator, right }) => /^===?$/.test(operator) && right.type === 'Literal')
  );
}

/**
 * How plausible it is that a test is too much: one of several in a loop, that of an argument, as in `if (!value) return`,
 * that of a field, or a function's often is.
 */
function rankWithout(between, side, ofLoop) {
  const { type, operator, argument, computed } = side;
  if (ofLoop) return 0.95; // before a comparison of the loop that is turned
  // Before another operator between them: if that is right as well, it only makes no difference.
  if (between !== '??' && isRelation(operator) && !areNames(side)) return 1.95;
  if (between === '||' && type === 'ConditionalExpression') return 0.9; // a default for what is falsy, before its parts
  const isNegated = type === 'UnaryExpression' && operator === '!';
  if (isNegated && argument.type === 'Identifier') return 1.5;
  const isCall = type === 'CallExpression' || (isNegated && argument.type === 'CallExpression');
  const isField = type === 'MemberExpression' && !computed && between === '&&';
  return isField || (isCall && between !== '??') ? 1.75 : 3;
}

/** What is added to a default, as in `version ?? 0 + 1`, added to either; the same where the sum is the default. */
function raised({ start, end, left }, last, source) {
  if (last.value === 1 && left !== undefined && source.slice(left.start, left.end).endsWith('.version')) {
    return [{ start, end, to: `(${source.slice(start, last.start)}0) + 1`, rank: 1.5 }];
  }
  const isSum = last.type === 'BinaryExpression' && (last.operator === '+' || last.operator === '-') && source[start] !== '(';
  if (!isSum || source.slice(last.end, end).includes(')')) return [];
  return [{ start, end, to: `(${source.slice(start, last.left.end)})${source.slice(last.left.end, end)}`, rank: 1 }];
}

/** Parentheses where operators bind otherwise than their author thinks, as in `!a in b` and `a ?? 0 > b ?? 0`. */
function grouped(node, source) {
  const to = groupedText(node, ({ start, end }) => source.slice(start, end));
  return to === null ? [] : [{ start: node.start, end: node.end, to, rank: 1 }];
}

function groupedText({ type, operator, left, right, test, consequent, alternate }, text) {
  const isComparison = (one) => one.type === 'BinaryExpression' && isRelation(one.operator);
  if (type === 'BinaryExpression') {
    const isNegated = left.type === 'UnaryExpression' && left.operator === '!' && (isComparison({ type, operator }) || operator === 'in');
    return isNegated ? `!(${text(left.argument)} ${operator} ${text(right)})` : null;
  }
  if (type === 'ConditionalExpression') {
    // a ? a.version : 0 > b ? b.version : 0
    if (alternate.type !== 'ConditionalExpression' || !isComparison(alternate.test)) return null;
    const { test: inner, consequent: other, alternate: last } = alternate;
    return `(${text(test)} ? ${text(consequent)} : ${text(inner.left)}) ${inner.operator} (${text(inner.right)} ? ${text(other)} : ${text(last)})`;
  }
  if (operator === '&&') return null;
  const withDefault = (one, other) => `(${text(one)} ${operator} ${text(other)})`;
  if (left.operator === operator && isComparison(left.right)) {
    // a ?? 0 > b ?? 0
    return `${withDefault(left.left, left.right.left)} ${left.right.operator} ${withDefault(left.right.right, right)}`;
  }
  if (isComparison(right) && isConstant(right.left)) return `${withDefault(left, right.left)} ${right.operator} ${text(right.right)}`;
  if (isComparison(left) && isConstant(right)) return `${text(left.left)} ${left.operator} ${withDefault(left.right, right)}`;
  return null;
}

/** Whether an expression is true or false, so that what stands to the right of ?? would never count. */
const isBoolean = ({ type, operator }) =>
  (type === 'BinaryExpression' && (compares(operator) || operator === 'in')) || (type === 'UnaryExpression' && operator === '!');

/** Removes what stands on one side of an operator, with it: in turn on the left and on the right. */
const without = (start, end, place) => [
  { start, end: place.end, to: '' },
  { start: place.start, end, to: '' },
];

const assignments = { '+=': ['=', '-='], '-=': ['+='], '||=': ['??=', '='], '??=': ['='], '&&=': ['='] };

/** Other operators; a comparison where an assignment is tested; a call whose result is not stored. */
function assignment({ operator, start, right }, place, { type }) {
  if (operator !== '=') return (assignments[operator] ?? []).map((to) => ({ ...place, to, rank: 2 }));
  if (tests.includes(type)) return [{ ...place, to: '===', rank: 1 }];
  return right.type === 'CallExpression' ? [{ start, end: right.start, to: '', rank: 2 }] : [];
}

/** Where an expression counts as true or false. */
const tests = ['IfStatement', 'WhileStatement', 'DoWhileStatement', 'ConditionalExpression', 'LogicalExpression', 'UnaryExpression'];

function update({ operator, prefix, argument, start, end }, source) {
  const other = operator === '++' ? '--' : '++';
  const text = source.slice(argument.start, argument.end);
  return [
    { start, end, to: prefix ? other + text : text + other, rank: 4 },
    { start, end, to: prefix ? text + operator : operator + text, rank: 3 },
  ];
}
