import { swapped } from './objects.js';
import { areNames } from './scope.js';

const removable = /^(?:(?:Expression|Break|Continue|Return|If)Statement|For.*)$/;

/** Statements that are missing, too much or in the wrong place. */
export function statements(node, { text }, ancestors) {
  const parent = ancestors.at(-2);
  if (node.type === 'BlockStatement') return block(node, text);
  const isLoop = /^(For|While)/.test(node.type);
  if (!removable.test(node.type)) return isLoop ? outOfLoop(node, text) : [];
  const { start, end } = node;
  const rank = rankWithout(node);
  const changes = [parent.type === 'BlockStatement' ? { start, end, to: '', rank } : { ...emptied(node, text), rank }];
  if (isLoop) return [...changes, ...outOfLoop(node, text)];
  if (node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression') {
    const repeated = swapped(node.expression.arguments, text, 2).map((call) => {
      const other = text({ start, end: call.start }) + call.to + text({ start: call.end, end });
      return parent.type === 'BlockStatement' ? `${text(node)} ${other}` : `{ ${text(node)} ${other} }`;
    });
    changes.push(...repeated.map((to) => ({ start, end, to, rank: 2.5 })));
  }
  return changes;
}

/** How plausible it is that a statement is too much: less so if a part of its test alone may be. */
function rankWithout(node) {
  if (isHarmful(node)) return 0.9;
  if (!isForSomeCases(node)) return 3;
  return node.test.type === 'LogicalExpression' ? 1.96 : 0.97;
}

/** Whether a statement lets two nodes have one state, or orders a list in place: the mistake, where the program is right without it. */
function isHarmful({ expression }) {
  const named = (node, name) => node?.type === 'MemberExpression' && name.test(node.property.name);
  if (expression?.type === 'AssignmentExpression') return named(expression.left, /^state$/) && named(expression.right, /^state$/);
  return expression?.type === 'CallExpression' && named(expression.callee, /^(?:sort|reverse)$/);
}

/**
 * Whether a statement does something in a certain case only, other than to keep a value in a variable. Where the program
 * is right without it, a test of it that never holds is no better. But a test of two indexes may be meant although the
 * program is right without it.
 */
function isForSomeCases({ type, test, consequent, alternate }) {
  if (type !== 'IfStatement' || alternate !== null || areNames(test)) return false;
  const { left, right } = (consequent.body?.[0] ?? consequent).expression ?? {};
  return left?.type !== 'Identifier' || typeof right.value === 'boolean';
}

/** Only the semicolon of a statement is left. */
function emptied({ start, end }, text) {
  const isEnded = text({ start, end }).endsWith(';');
  return { start, end: isEnded ? end - 1 : end, to: isEnded ? '' : ';' };
}

/** Neighbours in the other order, and what stands beside a loop or a test as a part of it. */
function block({ body }, text) {
  const changes = [...swapped(body, text, 3), ...body.slice(1).flatMap((next, i) => inBraces(body[i], next, text))];
  for (const [i, loop] of body.entries()) {
    if (!/^(For|While)/.test(loop.type) || loop.body.type !== 'BlockStatement') continue;
    const [before, after] = [body[i - 1], body[i + 1]];
    const inner = loop.body;
    if (before?.type === 'ExpressionStatement') {
      const to = `${text({ start: loop.start, end: inner.start + 1 })} ${text(before)}${text({ start: inner.start + 1, end: loop.end })}`;
      changes.push({ start: before.start, end: loop.end, to, rank: 4 });
    }
    if (after?.type === 'ExpressionStatement') {
      changes.push({
        start: loop.start,
        end: after.end,
        to: `${text({ start: loop.start, end: inner.end - 1 })}${text(after)} }`,
        rank: 4,
      });
    }
  }
  return changes;
}

/** What follows a test or a loop without braces, in braces together with what belongs to it. */
function inBraces({ type, alternate, consequent, body }, next, text) {
  const own = type === 'IfStatement' && alternate === null ? consequent : /^(For|While)/.test(type) ? body : undefined;
  if (own?.type !== 'ExpressionStatement' || next.type !== 'ExpressionStatement') return [];
  const { start } = own;
  return [{ start, end: next.end, to: `{ ${text({ start, end: next.end })} }`, rank: 1.5 }];
}

/** The first or the last statement of a loop in front of it or after it. */
function outOfLoop({ start, end, body }, text) {
  if (body.type !== 'BlockStatement' || body.body.length < 2) return [];
  const [first, last] = [body.body[0], body.body.at(-1)];
  const without = (part) => text({ start, end: part.start }) + text({ start: part.end, end });
  return [
    { start, end, to: `${text(first)} ${without(first)}`, rank: 3 },
    { start, end, to: `${without(last)} ${text(last)}`, rank: 3 },
  ];
}
