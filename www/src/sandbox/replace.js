import { visit } from './delegate.js';
import { unusedName } from './locate.js';

const names = ['gossipRound', 'spreadInfo'];

/**
 * Puts Go's functions in place of a program's own: makes them globals that
 * assignment cannot change, and returns the edits, see edit.js, that rename the
 * program's own declarations of these names, so that every use of a name means
 * the global. A program that could not be parsed has none.
 */
export function replacements({ text, tree }, functions) {
  for (const [name, value] of Object.entries(functions)) {
    Object.defineProperty(globalThis, name, { get: () => value, set: () => {}, enumerable: true });
  }
  return declarations(tree).map(({ start, end, name }) => ({ start, end, by: unusedName(text, `_${name}`) }));
}

/** The identifiers that declare one of the names as a function, a class or a variable. */
function declarations(tree) {
  const found = [];
  visit(tree, ({ type, id }) => {
    const declares = ['FunctionDeclaration', 'ClassDeclaration', 'VariableDeclarator'].includes(type);
    if (declares && id?.type === 'Identifier' && names.includes(id.name)) found.push(id);
  });
  return found;
}
