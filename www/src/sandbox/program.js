// Reads the text of a program: a script or a module, as a page or Node would. Each text is
// parsed once, unless a word suggests a module and it is none.
import { Parser } from 'acorn';
import { findDefinitions } from './definitions.js';
import { edit, unusedName } from './edit.js';
import { readModule } from './module.js';

const { Function } = globalThis;

/**
 * Reads a program:
 *   source    its text, without a prefix that files may have but functions may not
 *   edits     those (see edit.js) that turn a module into the body of a function; none for scripts
 *   text      the source after these edits: the body of a function
 *   module    what it exports and awaits, see module.js; null for a script
 *   strict    whether it is strict code
 *   globals   the names that it declares at its top level, if they become properties of the global object
 *   found     what it defines, see definitions.js; null if the parser does not understand it, or if it is
 *             nested too deeply
 *   meta      the name that stands for import.meta
 *   required  that of what imports modules of Node
 *   parsed    { tree } or { error } as a script, or as a module if it is one; neither if it is nested too deeply
 */
export function readProgram(whole) {
  const source = withoutPrefix(whole);
  const given = { meta: unusedName(source, 'meta'), required: unusedName(source, 'required') };
  if (/\b(?:export|import|await)\b/.test(source)) {
    const parsed = parseModule(source);
    const module = parsed.tree === undefined ? null : readModule(source, parsed.tree, { ...given, tokens: parsed.tokens });
    if (module !== null) {
      const { edits } = module;
      const { text } = edit(source, edits);
      return { source, edits, text, module, strict: true, globals: [], found: definitionsIn(parsed), ...given, parsed };
    }
  }
  const parsed = parseScript(source);
  return {
    source,
    edits: [],
    text: source,
    module: null,
    strict: parsed.tree === undefined ? readsStrict(source) : startsStrict(parsed.tree),
    globals: parsed.tree?.globals ?? [],
    found: definitionsIn(parsed),
    ...given,
    parsed,
  };
}

/** A byte order mark, the #! line of a command, and an arrow that is a comment only at the start of a line. */
const withoutPrefix = (code) => code.replace(/^\uFEFF/, '').replace(/^(?:#!|-->)/, '//');

/** Notes the names that a script declares at its top level as functions and variables. */
const Reader = Parser.extend(
  (/** @type {any} */ Base) =>
    /** @type {any} */ (
      class extends Base {
        parseTopLevel(node) {
          const tree = super.parseTopLevel(node);
          const [scope] = this.scopeStack;
          // The scope has those of strict code, and asynchronous ones and generators, among the variables.
          const functions = new Set(node.body.flatMap(({ type, id }) => (type === 'FunctionDeclaration' ? [id.name] : [])));
          const others = new Set([...scope.lexical, ...unassignable]);
          const names = Array.from(new Set([...functions, ...scope.var])).filter((name) => !others.has(name));
          tree.globals = names.map((name) => ({ name, isFunction: functions.has(name) }));
          return tree;
        }
      }
    ),
);

const unassignable = ['arguments', 'eval'];

/** @type {import('acorn').Options} */
const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true, locations: true };

/** Parses the body of a function, like new Function(code); of one that `awaits`, if so. */
export const parseScript = (code, awaits = false) =>
  attempt(() => Reader.parse(code, { ...options, sourceType: 'script', allowAwaitOutsideFunction: awaits }));

/** Parses a module, which may await outside of functions. Its tokens are told if it has any that begin a comment in scripts. */
export function parseModule(code) {
  const tokens = [];
  const onToken = code.includes('<!--') ? tokens : undefined;
  return { ...attempt(() => Parser.parse(code, { ...options, sourceType: 'module', allowAwaitOutsideFunction: true, onToken })), tokens };
}

/**
 * { tree } of a call, or { error } with message, pos and loc, or neither if the stack was too small.
 * @returns {{ tree?: any, error?: any, tokens?: any[] }}
 */
function attempt(call) {
  try {
    return { tree: call() };
  } catch (error) {
    return error.loc ? { error } : {};
  }
}

/** @param {{ tree?: any }} parsed */
function definitionsIn({ tree }) {
  if (tree === undefined) return null;
  try {
    return findDefinitions(tree);
  } catch {
    return null; // long chains of members are deep in the tree, though not for the parser
  }
}

/** Reports whether a program has its own "use strict" at its beginning. */
const startsStrict = (tree) => tree.body.some(({ directive }) => directive === 'use strict');

/** The same for one that only the engine understands: strict code cannot have a `with`. */
const readsStrict = (code) => compiles(code) && !compiles(`${code}\nwith (0);`);

function compiles(code) {
  try {
    Function(code);
    return true;
  } catch {
    return false;
  }
}
