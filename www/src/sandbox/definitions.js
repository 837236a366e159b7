// What a program defines: found in one walk over its tree, before it runs.
import { simple } from 'acorn-walk';

/** The two functions of the lesson. */
export const names = ['gossipRound', 'spreadInfo'];

/**
 * Returns { values, declarations }: for each of the names, the expressions and
 * functions that the program assigns to it in any way; and the identifiers that
 * declare one of the names as a function, a class or a variable.
 */
export function findDefinitions(tree) {
  const values = { gossipRound: new Set(), spreadInfo: new Set() };
  const declarations = [];
  const give = (target, value) => {
    const name = nameOf(target);
    if (names.includes(name) && value && !refers.includes(value.type)) values[name].add(value);
  };
  const declare = (id) => {
    if (id?.type === 'Identifier' && names.includes(id.name)) declarations.push(id);
  };
  const member = ({ computed, key, value }) => {
    if (!computed) give(key, value);
  };
  /** @type {Record<string, (node: any) => void>} */
  const look = {
    FunctionDeclaration(node) {
      declare(node.id);
      give(node.id, node);
    },
    ClassDeclaration: ({ id }) => declare(id),
    VariableDeclarator({ id, init }) {
      declare(id);
      if (names.includes(id.name) && init) values[id.name].add(init);
    },
    AssignmentExpression({ operator, left, right }) {
      if (operator === '=') give(left.type === 'MemberExpression' ? left.property : left, right);
    },
    Property: member,
    MethodDefinition: member,
    PropertyDefinition: member,
  };
  simple(tree, look);
  return { values, declarations };
}

/** The name that an identifier or a string is, undefined for anything else. */
const nameOf = (node) => node?.name ?? node?.value;

/** A name refers to a function that is found where it is defined; a pattern assigns nothing by itself. */
const refers = ['Identifier', 'AssignmentPattern', 'ObjectPattern', 'ArrayPattern'];
