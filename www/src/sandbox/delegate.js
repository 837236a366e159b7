/**
 * The edits, see edit.js, after which every function of a program called `name`,
 * however it is defined, hands its arguments on to `standIn`, and every other value
 * given that name is `standIn` itself.
 */
export function delegations(tree, name, standIn) {
  const edits = [];
  visit(tree, (node) => {
    const value = valueNamed(node, name);
    if (value !== null) edits.push(handOver(value, standIn));
  });
  return edits;
}

/** Reports whether a program gives a name a value, wherever; true if it could not be parsed. */
export function defines(tree, name) {
  if (tree === null) return true;
  let found = false;
  visit(tree, (node) => {
    found ||= valueNamed(node, name) !== null;
  });
  return found;
}

/** The expression or function that a node gives to a name; null if it gives none. */
export function valueNamed(node, name) {
  switch (node.type) {
    case 'FunctionDeclaration':
      return node.id?.name === name ? node : null;
    case 'VariableDeclarator':
      return node.id.name === name ? node.init : null;
    case 'AssignmentExpression':
      return node.operator === '=' && isCalled(node.left, name) ? unlessName(node.right) : null;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return !node.computed && isCalled({ property: node.key }, name) && node.value ? unlessName(node.value) : null;
    default:
      return null;
  }
}

/** Reports whether an assignment's left side is the name, or a property of that name. */
const isCalled = (target, name) => target.name === name || target.property?.name === name || target.property?.value === name;

/** A name refers to a function that is dealt with where it is defined; a pattern gives nothing. */
const unlessName = (value) => (['Identifier', 'AssignmentPattern', 'ObjectPattern', 'ArrayPattern'].includes(value.type) ? null : value);

function handOver(value, standIn) {
  const { body, type, start, end } = value;
  if (type === 'ArrowFunctionExpression' || type === 'ClassExpression' || body === undefined) return { start, end, by: standIn };
  return { start: body.start + 1, end: body.start + 1, by: ` return ${standIn}(...arguments);` };
}

export function visit(node, look) {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, look);
  } else if (node !== null && typeof node === 'object' && typeof node.type === 'string') {
    look(node);
    for (const child of Object.values(node)) visit(child, look);
  }
}
