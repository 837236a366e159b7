import { swapped } from './objects.js';
import { isFunction } from './scope.js';

/** Arguments and parameters in another order; calls that only spoil their argument. */
export function calls(node, { text }) {
  if (isFunction(node)) return swapped(node.params, text, 3);
  if (node.type === 'AwaitExpression') return [{ start: node.start, end: node.start + 'await'.length, to: '', rank: 2 }];
  if (node.type !== 'CallExpression') return [];
  const { callee, start, end, arguments: given } = node;
  const changes = given.some(({ value }) => typeof value === 'number') ? [] : swapped(given, text, 2); // who writes a number knows what it is for
  if (callee.type === 'MemberExpression' && !/^[A-Z]/.test(callee.object.name)) {
    const rank = ['slice', 'filter', 'reverse'].includes(callee.property.name) ? 1.5 : 3;
    changes.push({ start: callee.object.end, end, to: '', rank });
  }
  if (given.length === 1) changes.push({ start, end, to: text(given[0]), rank: 4 });
  return changes;
}
