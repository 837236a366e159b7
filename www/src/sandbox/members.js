// What a method uses of its own object.
import { base, make, simple } from 'acorn-walk';

/** Walks through what has the same `this`: arrow functions do, other functions and the members of classes do not. */
const sameThis = make({
  Function(node, state, walkOn) {
    if (node.type === 'ArrowFunctionExpression') base.Function?.(node, state, walkOn);
  },
  PropertyDefinition() {},
  StaticBlock() {},
});

/**
 * The names of the members that a function (a node) uses of its `this` and does not set
 * itself; null if it does not use `this`. Arrow functions have none of their own.
 */
export function membersUsed({ type, params, body }) {
  if (type !== 'FunctionExpression') return null;
  const used = new Set();
  const set = new Set();
  let usesThis = false;
  /** @type {Record<string, (node: any) => void>} */
  const look = {
    ThisExpression() {
      usesThis = true;
    },
    MemberExpression(node) {
      if (isOwn(node)) used.add(node.property.name);
    },
    AssignmentExpression({ left }) {
      if (isOwn(left)) set.add(left.property.name);
    },
    VariableDeclarator({ id, init }) {
      if (init?.type !== 'ThisExpression' || id.type !== 'ObjectPattern') return;
      for (const { computed, key } of id.properties) if (!computed && key?.type === 'Identifier') used.add(key.name);
    },
  };
  for (const part of [...params, body]) simple(part, look, sameThis);
  return usesThis ? [...used].filter((name) => !set.has(name)) : null;
}

const isOwn = ({ type, computed, object, property }) =>
  type === 'MemberExpression' && !computed && object.type === 'ThisExpression' && property.type === 'Identifier';
