import { isFunction } from './scope.js';
import { semicolonAfter } from './semicolon.js';

/** What a function should return that returns nothing: its last expression, or what reduce collects. */
export function returns(node, { text }, ancestors) {
  if (node.type === 'ReturnStatement' && node.argument === null) {
    const collected = collectedBy(ancestors.slice(0, ancestors.findLastIndex(isFunction) + 1));
    return collected === null ? [] : [{ start: node.start, end: node.start + 'return'.length, to: `return ${collected}`, rank: 1 }];
  }
  if (!isFunction(node) || node.body.type !== 'BlockStatement') return [];
  const last = node.body.body.at(-1);
  const collected = collectedBy(ancestors);
  const changes = [];
  if (collected !== null && last?.type !== 'ReturnStatement') {
    const end = node.body.end - 1;
    const between = semicolonAfter(last, text);
    changes.push({ start: end, end, to: `${between}${between && ' '}return ${collected}; `, rank: 1 });
  }
  if (last?.type === 'ExpressionStatement' && !effects.includes(last.expression.type)) {
    const rank = last.expression.type === 'CallExpression' ? 3 : 1; // its effect may be all that is wanted
    changes.push({ start: last.start, end: last.start, to: 'return ', rank });
  }
  return changes;
}

const effects = ['AssignmentExpression', 'UpdateExpression', 'AwaitExpression', 'YieldExpression'];

/** The name of what reduce collects, if the last of these is the function that it calls; else null. */
function collectedBy(ancestors) {
  const [call, callback] = ancestors.slice(-2);
  const isReduce = call?.callee?.type === 'MemberExpression' && /^reduce(Right)?$/.test(call.callee.property.name);
  const [collected] = callback?.params ?? [];
  return isReduce && call.arguments[0] === callback && collected?.type === 'Identifier' ? collected.name : null;
}
