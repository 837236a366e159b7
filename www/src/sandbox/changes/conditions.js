import { isRelation } from './comparisons.js';
import { areNames } from './scope.js';

/** Negations, checks that are missing or superfluous, branches in the wrong order. */
export function conditions(node, { text }, ancestors) {
  const parent = ancestors.at(-2);
  switch (node.type) {
    case 'UnaryExpression':
      return [{ start: node.start, end: node.start + node.operator.length, to: '', rank: node.operator === '!' ? 2 : 4 }];
    case 'IfStatement':
      return [...negated(node.test, text), ...withoutCheck(node, text)];
    case 'ConditionalExpression':
      return [...negated(node.test, text), ...branches(node, text)];
    case 'LogicalExpression':
      return [...negated(node.left, text), ...negated(node.right, text)];
    case 'BinaryExpression':
      return guards(node, text, parent);
  }
  return [];
}

function negated(test, text) {
  if (['BinaryExpression', 'Literal', 'AssignmentExpression'].includes(test.type) || test.operator === '!') return [];
  const { start, end } = test;
  const simple = ['Identifier', 'MemberExpression', 'CallExpression'].includes(test.type);
  return [{ start, end, to: simple ? `!${text(test)}` : `!(${text(test)})`, rank: 3 }];
}

/**
 * A test that is too much, or an `else`. Where the program is right without the test, that is the mistake, but one of
 * two indexes may be meant although the program is right without it.
 */
function withoutCheck({ start, test, consequent, alternate }, text) {
  const isOfIndexes = areNames(test) || [test.left, test.right].some((side) => side && areNames(side));
  if (alternate === null) return [{ start, end: consequent.start, to: '', rank: isOfIndexes ? 4 : 0.95 }];
  const between = text({ start: consequent.end, end: alternate.start });
  const at = consequent.end + between.indexOf('else');
  const whatIsDoneAnyway = { start, end: alternate.start, to: '', rank: 2 };
  return [whatIsDoneAnyway, ...(alternate.type === 'IfStatement' ? [{ start: at, end: at + 4, to: '', rank: 2 }] : [])];
}

function branches({ start, end, consequent, alternate }, text) {
  return [
    { start: consequent.start, end, to: `${text(alternate)} : ${text(consequent)}`, rank: 2 },
    { start, end, to: text(consequent), rank: 4 },
    { start, end, to: text(alternate), rank: 4 },
  ];
}

/** An entry that may be unknown is not compared, or counts as older than any. */
function guards({ operator, left, right, start, end }, text, parent) {
  if (operator === '+') return raised([left, right], text);
  if (!isRelation(operator)) return [];
  const compares = versions([left, right], text);
  if (compares !== null) return [{ start, end, to: compares.join(` ${operator} `), rank: parent.operator === '&&' ? 4 : 2 }]; // 4: after a tie
  const [newer, older] = (operator.startsWith('>') ? [left, right] : [right, left]).map((operand) => entryOf(operand));
  const compared = text({ start, end });
  const around = ['LogicalExpression', 'UnaryExpression', 'BinaryExpression'].includes(parent.type);
  const whole = (to) => ({ start, end, to: around ? `(${to})` : to, rank: 2 });
  const changes = [];
  if (older !== null) changes.push(whole(`!${text(older)} || ${compared}`));
  if (newer !== null) changes.push(whole(`${text(newer)} && ${compared}`));
  for (const operand of [left, right]) {
    const entry = entryOf(operand);
    if (entry !== null) changes.push({ start: operand.start, end: operand.end, to: `(${text(entry)}?.version ?? -Infinity)`, rank: 3 });
  }
  return changes;
}

/** The versions of two entries that are compared themselves, or by their values; null if they are not. */
function versions(operands, text) {
  const entries = operands.map((operand) => entryOf(operand, 'value') ?? (operand.computed ? operand : null));
  return entries.includes(null) ? null : entries.map((entry) => `${text(entry)}.version`);
}

/** The version of an entry that may be unknown, to be raised. */
const raised = (operands, text) =>
  operands
    .map((operand) => ({ operand, entry: entryOf(operand) }))
    .filter(({ entry }) => entry !== null)
    .map(({ operand: { start, end }, entry }) => ({ start, end, to: `(${text(entry)}?.version ?? 0)`, rank: 1.5 }));

/** The entry whose version an expression is, or another field; null if it is none. */
function entryOf(node, field = 'version') {
  const { type, computed, property, object } = node.type === 'ChainExpression' ? node.expression : node;
  return type === 'MemberExpression' && !computed && property.name === field ? object : null;
}
