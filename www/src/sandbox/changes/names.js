import { near } from './near.js';
import { isAlike, isFunction, visibleNames } from './scope.js';

const builtIns = ['Array', 'Infinity', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'console', 'structuredClone'];

/** What is written in other languages like that. */
const meant = {
  __proto__: null,
  True: ['true'],
  False: ['false'],
  None: ['null', 'undefined'],
  nil: ['null', 'undefined'],
  NULL: ['null'],
};

/** Another variable that is used for the same things, or for nothing. */
export function names(node, { text, top, roles }, ancestors) {
  if (node.type !== 'Identifier' || ancestors.length < 2) return [];
  const parent = ancestors.at(-2);
  const { start, end, name } = node;
  const visible = visibleNames(ancestors);
  const known = visible.includes(name) || top.includes(name);
  if (known ? parent.callee === node : name in globalThis) return [];
  const declared = ancestors.findLast(({ type }) => type === 'VariableDeclarator')?.id.name ?? ''; // target = nodes[targetIdx]
  const advantage = known && isCopied(parent, ancestors, text) ? 0.25 : 0;
  const rank = (other) => {
    if (!known) return near(name, other) ? 1 : 3;
    return (roles.has(other) ? 2 : 1) - (declared !== '' && other.startsWith(declared) ? 0.5 : 0) - advantage;
  };
  const shorthand = parent.type === 'Property' && parent.shorthand;
  const others = known
    ? visible.filter((other) => isAlike(roles, name, other))
    : (meant[name] ?? [...visible, ...top, ...builtIns.filter((other) => near(name, other))]);
  return others
    .filter(
      (other) =>
        other !== name && !/^_+$/.test(other) && !(known && isElement(other, ancestors)) && !makesEqual(node, other, ancestors, text),
    )
    .map((other) => ({ start, end, to: shorthand ? `${name}: ${other}` : other, rank: rank(other) }));
}

/** Whether the same stands further above in the function, as it does if a line has been copied and then only half changed. */
function isCopied(parent, ancestors, text) {
  const { start } = ancestors.findLast(isFunction);
  return parent.type === 'MemberExpression' && text({ start, end: parent.start }).includes(text(parent));
}

/** Whether a name is an element that a method of a list hands over together with its index: nobody means it in place of an index. */
const isElement = (name, ancestors) =>
  ancestors.some(({ type, callee, arguments: given }) => {
    const params =
      type === 'CallExpression' && /^(forEach|map|filter|some|every|find\w*)$/.test(callee.property?.name) ? given[0]?.params : undefined;
    return params?.length === 2 && params[0].name === name;
  });

/**
 * Whether two parts are the same with another name in place of a node's, as in `a.id - a.id`, `a = a`, `[a, a]` or
 * `Object.is(a, a)`, which nobody means.
 */
const makesEqual = (node, other, ancestors, text) =>
  ancestors.some((around) => {
    const parts = partsOf(around);
    const part = parts.find(({ start, end }) => start <= node.start && node.end <= end);
    if (part === undefined) return false;
    const changed = text({ start: part.start, end: node.start }) + other + text({ start: node.end, end: part.end });
    return parts.some((one) => one !== part && text(one) === changed);
  });

/** The sides of an operator, the elements of a list, or the arguments of a call. */
function partsOf({ type, left, right, elements, arguments: given }) {
  if (type === 'ArrayExpression') return elements.filter(Boolean);
  if (type === 'CallExpression') return given;
  return type === 'BinaryExpression' || type === 'AssignmentExpression' ? [left, right] : [];
}

/** The right name for a function whose own is only like it. */
export function definitions(tree, found) {
  const missing = Object.keys(found.values).filter((name) => found.values[name].size === 0);
  const declared = tree.body.flatMap((node) =>
    node.type === 'FunctionDeclaration' ? [node.id] : node.type === 'VariableDeclaration' ? node.declarations.map(({ id }) => id) : [],
  );
  return missing.flatMap((to) =>
    declared.filter(({ type, name }) => type === 'Identifier' && near(name, to)).map(({ start, end }) => ({ start, end, to, rank: 1 })),
  );
}
