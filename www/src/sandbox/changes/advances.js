import { full } from 'acorn-walk';
import { identifiersIn } from './scope.js';

const loop = /^(For|While|DoWhile)Statement$/;

/** A loop that never changes the counter for which its test asks does so after each turn. */
export function advances(node, { text, roles }) {
  if (!loop.test(node.type) || node.test?.type !== 'BinaryExpression') return [];
  const { operator, left, right } = node.test;
  const counter = [left, right].find(({ type, name }) => type === 'Identifier' && roles.get(name)?.has('counter') && !changes(node, name));
  if (counter === undefined) return [];
  const falls = operator.startsWith(counter === left ? '>' : '<');
  const step = `${counter.name}${falls ? '--' : '++'}`;
  const change = node.type === 'ForStatement' ? afterTurns(node, step, text) : atEnd(node.body, step, text);
  return [{ ...change, rank: 1 }];
}

/** In what a `for` does after each turn. */
function afterTurns({ test, update, body }, step, text) {
  if (update !== null) return { start: update.start, end: update.end, to: step };
  const at = test.end + text({ start: test.end, end: body.start }).indexOf(';') + 1;
  return { start: at, end: at, to: ` ${step}` };
}

function atEnd({ type, start, end, body }, step, text) {
  if (type !== 'BlockStatement') return { start, end, to: `{ ${text({ start, end })} ${step}; }` };
  const at = body.at(-1)?.end ?? start + 1;
  return { start: at, end: at, to: ` ${step};` };
}

/** Whether a loop assigns to a name. */
function changes({ test, update, body }, name) {
  let found = false;
  const look = (/** @type {any} */ node) => {
    const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined;
    found ||= identifiersIn(target).some((one) => one.name === name);
  };
  for (const part of [test, update ?? test, body]) full(part, look);
  return found;
}
