import { full } from 'acorn-walk';
import { afterGap } from '../gap.js';
import { compares } from './comparisons.js';
import { identifiersIn, isTestedLoop } from './scope.js';
import { semicolonAfter } from './semicolon.js';

/** The step that a loop lacks which never changes the counter in its test. */
export function advances(node, { source, text, roles }) {
  if (!isTestedLoop(node) || !compares(node.test?.operator)) return [];
  const { operator, left, right } = node.test;
  const names = [left, right].filter(({ type }) => type === 'Identifier');
  if (names.some(({ name }) => assignsTo(node, name))) return [];
  const counter = names.find(({ name }) => roles.get(name)?.has('counter'));
  if (counter === undefined) return [];
  const steps = /[<>]/.test(operator) ? [operator[0] === (counter === left ? '>' : '<') ? '--' : '++'] : ['++', '--'];
  return steps.map((way) => ({ ...withStep(node, `${counter.name}${way}`, source, text), rank: 1 }));
}

/** A loop with a step after each turn. */
function withStep({ type, test, update, body }, step, source, text) {
  if (type !== 'ForStatement') return atEnd(body, step, text);
  if (update === null) {
    const at = afterGap(source, test.end) + 1; // behind the semicolon
    return { start: at, end: at, to: ` ${step}` };
  }
  const { start, end } = update;
  return { start, end, to: update.type === 'CallExpression' ? `${text(update)}, ${step}` : step };
}

function atEnd(body, step, text) {
  const { start, end } = body;
  if (body.type !== 'BlockStatement') return { start, end, to: `{ ${text(body)}${semicolonAfter(body, text)} ${step}; }` };
  const last = body.body.at(-1);
  const at = last?.end ?? start + 1;
  return { start: at, end: at, to: `${semicolonAfter(last, text)} ${step};` };
}

/** Whether a loop itself assigns to a name. */
function assignsTo({ test, update, body }, name) {
  let found = false;
  const look = (/** @type {any} */ node) => {
    const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined;
    found ||= identifiersIn(target).some((one) => one.name === name);
  };
  for (const part of [test, update, body]) if (part) full(part, look);
  return found;
}
