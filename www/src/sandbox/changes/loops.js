import { simple } from 'acorn-walk';
import { isAlike, isFunction, isTestedLoop, visibleNames } from './scope.js';

/**
 * Keys of both nodes in place of those of one; ways out of a loop or a switch; variables that functions, loops or turns
 * share; lists that get shorter.
 */
export function loops(node, { text, roles }, ancestors) {
  switch (node.type) {
    case 'ForInStatement':
      return [...otherLoop(node, 'of', text), ...unions(node.right, text, roles, ancestors), ...ownVariables(node)];
    case 'ForOfStatement':
      return [...otherLoop(node, 'in', text), ...ownVariables(node)];
    case 'CallExpression':
      return isKeys(node, text) ? unions(node.arguments[0], text, roles, ancestors) : [];
    case 'AssignmentExpression':
      return isLoopStart(node, ancestors) ? [declared(node)] : [];
    case 'ContinueStatement':
      return [...stepped(node, text, ancestors), ...labels(node)];
    case 'BreakStatement':
    case 'ReturnStatement':
      return [...(insideLoop(ancestors) ? [{ start: node.start, end: node.end, to: 'continue;', rank: 0.95 }] : []), ...labels(node)];
    case 'SwitchCase':
      return fallsThrough(node, ancestors.at(-2).cases.at(-1)) ? [{ start: node.end, end: node.end, to: ' break;', rank: 1 }] : [];
    case 'VariableDeclaration':
      return node.kind === 'let' ? [] : [{ ...asLet(node), rank: 3 }];
  }
  return isTestedLoop(node) ? [...ownVariables(node.body), ...emptying(node, text)] : [];
}

/** As long as there is something in a list out of which the loop takes all. */
function emptying({ test, body }, text) {
  const { operator, left, right } = test ?? {};
  if (operator !== '<' || left.type !== 'Identifier' || right.property?.name !== 'length') return [];
  const list = text(right.object);
  const takes = ['shift', 'pop'].some((method) => text(body).includes(`${list}.${method}()`));
  return takes ? [{ start: test.start, end: test.end, to: `${list}.length > 0`, rank: 0.9 }] : [];
}

const asLet = ({ start, kind }) => ({ start, end: start + kind.length, to: 'let' });

/** Variables of its own for each turn of a loop, in place of several that all turns share. */
function ownVariables(loop) {
  const shared = [];
  simple(loop, {
    VariableDeclaration(/** @type {any} */ node) {
      if (node.kind === 'var') shared.push(asLet(node));
    },
  });
  const parts = shared.sort((a, b) => a.start - b.start);
  return parts.length > 1 ? [{ ...parts[0], parts, rank: 3.1 }] : []; // after one alone
}

/**
 * Whether a loop begins with a variable that is declared outside of its function, so that another function may change it
 * meanwhile, or that a loop around it counts with.
 */
function isLoopStart(node, ancestors) {
  const loop = ancestors.at(-2);
  if (loop.type !== 'ForStatement' || loop.init !== node || node.operator !== '=' || node.left.type !== 'Identifier') return false;
  return isOutside(node.left, ancestors) || isCounterOf(ancestors.slice(0, -2), node.left);
}

const isCounterOf = (ancestors, { name }) =>
  ancestors
    .slice(ancestors.findLastIndex(isFunction))
    .some(({ type, update }) => type === 'ForStatement' && update?.argument?.name === name);

const isOutside = ({ name }, ancestors) => !visibleNames(ancestors).includes(name);

const declared = ({ start }) => ({ start, end: start, to: 'let ', rank: 1 });

/** The step with which the body of a loop ends, also before the next turn begins early. */
function stepped({ start, end, label }, text, ancestors) {
  if (label !== null) return []; // it may be that of a loop around
  const { type, body } = ancestors.findLast(({ type: kind }) => /^(For|While|DoWhile)/.test(kind)) ?? {};
  const step = /^(While|DoWhile)/.test(type) ? body.body?.at(-1) : undefined;
  if (!/^(Update|Assignment)Expression$/.test(step?.expression?.type) || step.start < end) return [];
  const to = `${text(step.expression)}; continue;`;
  return [{ start, end, to: ancestors.at(-2).type === 'BlockStatement' ? to : `{ ${to} }`, rank: 1 }];
}

/** The loop around in place of another one further out. */
const labels = ({ label }) => (!label ? [] : [{ start: label.start, end: label.end, to: '', rank: 1 }]);

/** The loop over elements in place of that over keys, or the other way round. */
function otherLoop({ left, right }, to, text) {
  const start = left.end + text({ start: left.end, end: right.start }).search(/in|of/);
  return [{ start, end: start + 2, to, rank: 2 }];
}

const isKeys = ({ callee, arguments: given }, text) =>
  given.length === 1 && /^(Object|Reflect)\.(keys|ownKeys|getOwnPropertyNames)$/.test(text(callee));

/** An object with the keys of two, where a loop goes over those of one. */
function unions(node, text, roles, ancestors) {
  const visible = visibleNames(ancestors);
  const alike = (name) => visible.filter((other) => roles.has(other) && isAlike(roles, name, other));
  const own = text(node);
  return siblings(node, text, alike)
    .filter((other) => other !== own)
    .map((other) => ({ start: node.start, end: node.end, to: `{ ...${own}, ...${other} }`, rank: 2 }));
}

/** The same expression with another name. */
function siblings(node, text, alike) {
  if (node.type === 'Identifier') return alike(node.name);
  if (node.type !== 'MemberExpression') return [];
  const { object, property, computed } = node;
  if (!computed) return siblings(object, text, alike).map((other) => `${other}.${property.name}`);
  return property.type === 'Identifier' ? alike(property.name).map((name) => `${text(object)}[${name}]`) : [];
}

/** Whether what a case does goes on with the next one. */
function fallsThrough(node, last) {
  const end = node.consequent.at(-1);
  const statement = end?.type === 'BlockStatement' ? end.body.at(-1) : end;
  return node !== last && !/^(Break|Continue|Return|Throw)/.test(statement?.type);
}

function insideLoop(ancestors) {
  const around = ancestors.findLast(({ type }) => /^(For|While|DoWhile|SwitchStatement)|Function/.test(type));
  return around !== undefined && /^(For|While|DoWhile)/.test(around.type);
}
