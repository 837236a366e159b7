import { afterGap } from '../gap.js';

const comparisons = {
  '<': ['<=', '>', '>='],
  '<=': ['<', '>=', '>'],
  '>': ['>=', '<', '<='],
  '>=': ['>', '<=', '<'],
  '==': ['!=', '==='],
  '===': ['!=='],
  '!=': ['==', '!=='],
  '!==': ['==='],
};

/** Other operators: comparisons, logic, arithmetic, assignments. */
export function operators(node, { source }) {
  const at = (operand, operator) => {
    const start = afterGap(source, operand.end);
    return { start, end: start + operator.length };
  };
  const { type, operator, left } = node;
  switch (type) {
    case 'BinaryExpression':
      return binary(node, at(left, operator));
    case 'LogicalExpression':
      return logical(node, at(left, operator));
    case 'AssignmentExpression':
      return assignment(operator, at(left, operator));
    case 'UpdateExpression':
      return update(node, source);
  }
  return [];
}

function binary({ operator, left, right, start, end }, place) {
  if (Object.hasOwn(comparisons, operator)) return comparisons[operator].map((to, i) => ({ ...place, to, rank: i < 2 ? 1 : 2 }));
  if (!['+', '-', '*', '/', '%', '|', '&', '>>>', '>>', '<<', '**'].includes(operator)) return [];
  const [withoutLeft, withoutRight] = without(start, end, place);
  const leaves = ['+', '-', '%'].includes(operator)
    ? identifiers([left, right]).map(({ name }) => ({ start, end, to: name, rank: 4 }))
    : [];
  const changes = operator === '+' || operator === '-' ? [{ ...place, to: operator === '+' ? '-' : '+', rank: 3 }] : [];
  return [...changes, ...leaves, { ...withoutRight, rank: right.type === 'Literal' ? 2 : 4 }, { ...withoutLeft, rank: 4 }];
}

/** The names within arithmetic. */
const identifiers = (operands) =>
  operands.flatMap((one) =>
    one.type === 'Identifier' ? [one] : one.type === 'BinaryExpression' ? identifiers([one.left, one.right]) : [],
  );

const logic = { '&&': ['||'], '||': ['&&', '??'], '??': ['||'] };

function logical({ operator, left, start, end }, place) {
  const others = isBoolean(left) ? logic[operator].filter((to) => to !== '??') : logic[operator];
  return [...others.map((to) => ({ ...place, to, rank: 2 })), ...without(start, end, place).map((change) => ({ ...change, rank: 3 }))];
}

/** Whether an expression is true or false, so that what stands to the right of ?? would never count. */
const isBoolean = ({ type, operator }) =>
  (type === 'BinaryExpression' && (Object.hasOwn(comparisons, operator) || operator === 'in')) ||
  (type === 'UnaryExpression' && operator === '!');

/** Removes what stands on one side of an operator, with it: in turn on the left and on the right. */
const without = (start, end, place) => [
  { start, end: place.end, to: '' },
  { start: place.start, end, to: '' },
];

const assignments = { '+=': ['=', '-='], '-=': ['+='], '||=': ['??=', '='], '??=': ['='], '&&=': ['='], '=': ['==='] };

const assignment = (operator, place) => (assignments[operator] ?? []).map((to) => ({ ...place, to, rank: operator === '=' ? 3 : 2 }));

function update({ operator, prefix, argument, start, end }, source) {
  const other = operator === '++' ? '--' : '++';
  const text = source.slice(argument.start, argument.end);
  return [
    { start, end, to: prefix ? other + text : text + other, rank: 4 },
    { start, end, to: prefix ? text + operator : operator + text, rank: 3 },
  ];
}
