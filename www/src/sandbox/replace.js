import { parseProgram, unusedName } from './locate.js';

const names = ['gossipRound', 'spreadInfo'];

/**
 * Puts Go's functions in place of a program's own: makes them globals that
 * assignment cannot change, and returns the edits, see edit.js, that rename the
 * program's own declarations of these names, so that every use of a name means
 * the global. A program that does not parse has none.
 */
export function replacements(code, functions) {
  for (const [name, value] of Object.entries(functions)) {
    Object.defineProperty(globalThis, name, { get: () => value, set: () => {}, enumerable: true });
  }
  try {
    return declarations(parseProgram(code)).map(({ start, end, name }) => ({ start, end, by: unusedName(code, `_${name}`) }));
  } catch {
    return []; // the syntax error shows when the program is compiled
  }
}

/** The identifiers that declare one of the names as a function, a class or a variable. */
function declarations(node, found = []) {
  if (Array.isArray(node)) {
    for (const child of node) declarations(child, found);
  } else if (node !== null && typeof node === 'object' && typeof node.type === 'string') {
    const declares = ['FunctionDeclaration', 'ClassDeclaration', 'VariableDeclarator'].includes(node.type);
    if (declares && node.id?.type === 'Identifier' && names.includes(node.id.name)) found.push(node.id);
    for (const child of Object.values(node)) declarations(child, found);
  }
  return found;
}

