import { swapped } from './objects.js';
import { isFunction, isIndexName, visibleNames } from './scope.js';

/**
 * Arguments and parameters in another order; calls that only spoil one of their arguments, or leave it to chance; what
 * reduce and splice lack.
 */
export function calls(node, { text, roles, params }, ancestors) {
  if (isFunction(node)) return swapped(node.params, text, 3);
  if (node.type === 'AwaitExpression') return [{ start: node.start, end: node.start + 'await'.length, to: '', rank: 2 }];
  if (node.type !== 'CallExpression') return [];
  const { callee, start, end, arguments: given } = node;
  const hasNumber = given.some(({ value }) => typeof value === 'number'); // who writes a number knows what it is for
  const changes = hasNumber
    ? []
    : swapped(given, text, 2).map((change, i) => (isInPlace(node, i, roles, params) ? { ...change, rank: 4 } : change));
  changes.push(...begun(node), ...removed(node, ancestors), ...counted(node, text, roles, ancestors));
  if (callee.type === 'MemberExpression' && !/^[A-Z]/.test(callee.object.name)) {
    const rank = ['slice', 'filter', 'reverse'].includes(callee.property.name) ? 1.5 : 3;
    changes.push({ start: callee.object.end, end, to: '', rank });
  }
  if (given.length > 2) return changes;
  const isMade = ancestors.at(-2).type === 'Property' && given.length > 1; // the value of an entry, made of two
  const isConverted = conversion.test(text(callee)) && isField(given[0] ?? {});
  const rank = (one) => {
    if (isMade && one.type !== 'Literal') return 1.9;
    return isConverted && one === given[0] ? 1.8 : 4;
  };
  return [...changes, ...given.map((one) => ({ start, end, to: text(one), rank: rank(one) }))];
}

/** Functions that make another number of one, or a text: a field is rather used as it is. */
const conversion = /^(?:(?:Number\.)?parse(?:Int|Float)|Number|String|BigInt|Math\.(?:abs|ceil|floor|fround|round|trunc))$/;

const isField = ({ type, expression }) => type === 'MemberExpression' || (type === 'ChainExpression' && isField(expression));

/** A counter in place of an index by chance. */
function counted(node, text, roles, ancestors) {
  if (!/^Math\.floor\(.*\bMath\.random\(\)/.test(text(node))) return [];
  const counters = visibleNames(ancestors).filter((name) => roles.get(name)?.has('counter'));
  return counters.map((to) => ({ start: node.start, end: node.end, to, rank: 1 }));
}

/** What reduce begins with, if it is given nothing. */
function begun({ callee, arguments: given }) {
  if (callee.property?.name !== 'reduce' || given.length !== 1) return [];
  const [{ end }] = given;
  return ['0', '[]', '{}'].map((to) => ({ start: end, end, to: `, ${to}`, rank: 1.5 }));
}

/** An index that stays where it is when the item there is taken out of the list. */
function removed({ callee, arguments: [index, count] }, ancestors) {
  if (callee.property?.name !== 'splice' || index?.type !== 'Identifier' || count?.value !== 1) return [];
  const goesUp = ancestors.some(({ update }) => update?.operator === '++' && update.argument.name === index.name);
  return goesUp ? [{ start: index.start, end: index.end, to: `${index.name}--`, rank: 0.9 }] : [];
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
