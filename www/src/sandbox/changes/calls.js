import { swapped } from './objects.js';
import { isFunction, isIndexName } from './scope.js';

/** Arguments and parameters in another order; calls that only spoil one of their arguments. */
export function calls(node, { text, roles, params }, ancestors) {
  if (isFunction(node)) return swapped(node.params, text, 3);
  if (node.type === 'AwaitExpression') return [{ start: node.start, end: node.start + 'await'.length, to: '', rank: 2 }];
  if (node.type !== 'CallExpression') return [];
  const { callee, start, end, arguments: given } = node;
  const hasNumber = given.some(({ value }) => typeof value === 'number'); // who writes a number knows what it is for
  const changes = hasNumber
    ? []
    : swapped(given, text, 2).map((change, i) => (isInPlace(node, i, roles, params) ? { ...change, rank: 4 } : change));
  if (callee.type === 'MemberExpression' && !/^[A-Z]/.test(callee.object.name)) {
    const rank = ['slice', 'filter', 'reverse'].includes(callee.property.name) ? 1.5 : 3;
    changes.push({ start: callee.object.end, end, to: '', rank });
  }
  const rank = ancestors.at(-2).type === 'Property' && given.length > 1 ? 1.9 : 4; // the value of an entry, made of two
  if (given.length <= 2) changes.push(...given.map((one) => ({ start, end, to: text(one), rank })));
  return changes;
}

/** Whether one of two neighbours among the arguments of a call is surely where it belongs, by its name. */
function isInPlace({ callee, arguments: given }, i, roles, params) {
  const called = nameOf(callee);
  const [first, second] = [given[i], given[i + 1]].map(nameOf);
  const [one, other] = (params.get(called) ?? []).slice(i);
  const fits = (name, param) => name !== undefined && name === param;
  if ([one, other].some((name) => name !== undefined)) return fits(first, one) || fits(second, other);
  if (called === 'hasOwn') return isIndexName(roles, second) && !isIndexName(roles, first);
  return called === 'set' && ['get', 'has'].some((method) => roles.get(first)?.has(`argument 0 of ${method}`));
}

/** The last name in an expression; undefined if it does not end with one. */
const nameOf = ({ type, name, computed, property }) => (type === 'MemberExpression' && !computed ? property.name : name);
