// The names that a program uses without declaring them: those of globals.
import { fullAncestor } from 'acorn-walk';
import { identifiersIn, isFunction } from './changes/scope.js';

/**
 * Returns each name that is used in a tree where no function around declares it. A function declares what stands in
 * any of its blocks, and `arguments`, unless it is an arrow function.
 */
export function freeNames(tree) {
  const declared = new Map(); // by function, or the program
  const uses = [];
  const declare = (scope, patterns) => {
    if (!declared.has(scope)) declared.set(scope, new Set());
    for (const { name } of patterns.flatMap(identifiersIn)) declared.get(scope).add(name);
  };
  fullAncestor(tree, (/** @type {any} */ node, ancestors) => {
    const scopes = ancestors.filter((one) => one === tree || isFunction(one));
    const scope = scopes.at(-1);
    if (node.type === 'Identifier') uses.push({ name: node.name, scopes });
    else if (node.type === 'VariableDeclarator') declare(scope, [node.id]);
    else if (node.type === 'CatchClause') declare(scope, [node.param]);
    else if (/^Class/.test(node.type)) declare(scope, [node.id]);
    else if (isFunction(node)) {
      declare(node, node.params);
      declare(node.type === 'FunctionDeclaration' ? scopes.at(-2) : node, [node.id]);
      if (node.type !== 'ArrowFunctionExpression') declared.get(node).add('arguments');
    }
  });
  const isFree = ({ name, scopes }) => !scopes.some((scope) => declared.get(scope)?.has(name));
  return [...new Set(uses.filter(isFree).map(({ name }) => name))];
}
