// The names in a program: where they can be used, and what for.
import { fullAncestor, simple } from 'acorn-walk';

/** More names than that are not looked at. */
const most = 40;

/** The identifiers that a pattern declares. */
export function identifiersIn(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => identifiersIn(one.value ?? one));
    case 'ArrayPattern':
      return pattern.elements.flatMap(identifiersIn);
    case 'AssignmentPattern':
      return identifiersIn(pattern.left);
    case 'RestElement':
      return identifiersIn(pattern.argument);
  }
  return [];
}

const declaredBy = (node) => (node?.type === 'VariableDeclaration' ? node.declarations.flatMap(({ id }) => identifiersIn(id)) : []);

export const isFunction = ({ type }) => /Function/.test(type);

/** Whether a statement is a loop that goes on as long as a test holds. */
export const isTestedLoop = ({ type }) => /^(For|While|DoWhile)Statement$/.test(type);

/** Whether the last of the ancestors is what a loop tests, or one of several such things. */
export function isTestOfLoop(ancestors) {
  const at = ancestors.findLastIndex(({ type }) => type !== 'LogicalExpression');
  return isTestedLoop(ancestors[at]) && ancestors[at].test === ancestors[at + 1];
}

/** Whether an expression is a literal, or a number below 0. */
export const isConstant = ({ type, operator, argument }) =>
  type === 'Literal' || (type === 'UnaryExpression' && operator === '-' && (argument.type === 'Literal' || argument.name === 'Infinity'));

/** Whether the operands of an expression are names. */
export const areNames = ({ left, right }) => left?.type === 'Identifier' && right.type === 'Identifier';

/** The identifiers that a node declares for what is inside it. */
function declaredIn(node) {
  switch (node.type) {
    case 'BlockStatement':
      return node.body.flatMap(declaredBy);
    case 'ForStatement':
      return declaredBy(node.init);
    case 'ForInStatement':
    case 'ForOfStatement':
      return declaredBy(node.left);
  }
  return isFunction(node) ? node.params.flatMap(identifiersIn) : [];
}

/** Names that functions declare around the last of the ancestors, the innermost first. */
export function visibleNames(ancestors) {
  const names = new Set();
  for (const node of [...ancestors].reverse()) for (const { name } of declaredIn(node)) names.add(name);
  return [...names].slice(0, most);
}

/** Names that are declared at the top level. */
export const topNames = ({ body }) =>
  body
    .flatMap((node) => [...declaredBy(node), ...(node.type === 'FunctionDeclaration' ? [node.id] : [])])
    .map(({ name }) => name)
    .slice(0, most);

/** The names of the parameters of declared functions: a Map of lists, with undefined for a pattern or a rest. */
export function paramsIn(tree) {
  const params = new Map();
  const add = (id, made) => {
    if (id?.type !== 'Identifier' || !made || !isFunction(made)) return;
    const names = made.params.map((one) => (one.left ?? one).name);
    params.set(id.name, names);
  };
  simple(tree, {
    FunctionDeclaration: (/** @type {any} */ node) => add(node.id, node),
    VariableDeclarator: (/** @type {any} */ { id, init }) => add(id, init),
  });
  return params;
}

/** What the identifier at the end of the ancestors is used for: words that are the same for names of a kind. */
function usesOf(ancestors) {
  const [parent, node] = ancestors.slice(-2);
  switch (parent.type) {
    case 'MemberExpression':
      if (parent.object !== node) return [indexOf(parent.object)];
      return [parent.computed ? `object at ${parent.property.name}` : `object with ${parent.property.name}`];
    case 'BinaryExpression': {
      if (parent.operator === 'in') return [parent.right === node ? 'object with keys' : indexOf(parent.right)];
      const other = parent.left === node ? parent.right : parent.left;
      return other.type === 'Identifier' ? [[node.name, other.name].sort().join(' compared with ')] : [];
    }
    case 'CallExpression': {
      const { name, property } = parent.callee;
      return [`argument ${parent.arguments.indexOf(node)} of ${name ?? property?.name}`];
    }
    case 'ForInStatement':
      return parent.right === node ? ['object with keys'] : [];
    case 'SpreadElement':
      return ['object with keys'];
  }
  return [];
}

/** Indexes of nodes and keys of states are not the same. */
const indexOf = ({ type, name, property }) => `index of ${type === 'Identifier' ? name : (property?.name ?? '')}`;

/** The roles in which a program uses each name: a Map of Sets. Names that are declared alike have one in common. */
export function rolesIn(tree) {
  const roles = new Map();
  const add = (name, role) => {
    if (!roles.has(name)) roles.set(name, new Set());
    if (role !== undefined) roles.get(name).add(role);
  };
  fullAncestor(tree, (/** @type {any} */ node, ancestors, _, type) => {
    if (type === 'Identifier' && ancestors.length > 1) for (const role of [undefined, ...usesOf(ancestors)]) add(node.name, role);
  });
  simple(tree, {
    VariableDeclarator(/** @type {any} */ { id, init }) {
      const isField = init?.type === 'MemberExpression' && !init.computed;
      if (id.type !== 'Identifier' || !roles.has(id.name)) return;
      if (isField) add(id.name, `declared as ${init.property.name}`);
      if (typeof (init?.operator === '-' ? init.right : init)?.value === 'number') add(id.name, 'counter'); // also from a length - 1
    },
  });
  return roles;
}

/** Whether two names have a role in common, or one of them is never used. */
export function isAlike(roles, name, other) {
  const [own, others] = [roles.get(name), roles.get(other)];
  if (own === undefined || others === undefined) return true;
  return [...own].some((role) => others.has(role));
}

/** Whether a name is used as an index, or as a key. */
export const isIndexName = (roles, name) => roles.has(name) && [...roles.get(name)].some((role) => role.startsWith('index'));
