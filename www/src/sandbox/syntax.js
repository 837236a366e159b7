// What is wrong with programs that do not compile. Engines do not say where a syntax
// error is, so the parser does.
import { make, simple } from 'acorn-walk';
import { parseModule } from './program.js';

const fence = /^\s*```/;

/** A failure, or undefined, for code in Markdown: as a JavaScript template it may even compile. */
export const describeFence = ({ source }) =>
  fence.test(source)
    ? mistake('the text begins with ```, which marks code in Markdown and is not part of a program', { line: 1, column: 0 })
    : undefined;

/**
 * Returns { reason, message, line, column } for a program (program.js) that does not
 * compile: 'async' if its only fault is an await at its top level, else 'syntax-error'.
 * The place counts from 1. `error` is the engine's.
 */
export function describeSyntaxError({ source, parsed, exports }, error) {
  const engines = { reason: 'syntax-error', message: `${error.name}: ${error.message}` };
  const module = exports.length > 0 ? parsed : parsed.tree === undefined ? parseModule(source) : {};
  const found = module.tree && misplaced(module.tree);
  if (found !== undefined) return found;
  const isModule = /^\s*(export|import)\b/m.test(source);
  const { pos, loc, message } = (isModule ? module.error : undefined) ?? parsed.error ?? {};
  if (loc === undefined) return engines;
  // At the end of the program, the engine complains about the function around it.
  if (!/\S/.test(source.slice(pos))) return mistake('the program ends too early: a closing bracket or quote is missing', loc);
  if (isModule) return mistake(message.replace(/ \(\d+:\d+\)$/, ''), loc);
  return { ...engines, ...placeAt(loc) };
}

const mistake = (message, loc) => ({ reason: 'syntax-error', message: `SyntaxError: ${message}`, ...placeAt(loc) });

const placeAt = ({ line, column }) => ({ line, column: column + 1 });

const outsideFunctions = make({ Function() {} });

/** The first import or top-level await of a module, as a mistake, because programs may have neither; undefined if there is none. */
function misplaced(module) {
  const imports = [];
  const awaits = [];
  try {
    simple(
      module,
      {
        ImportDeclaration: (node) => imports.push(node),
        AwaitExpression: (node) => awaits.push(node),
        ForOfStatement: (node) => node.await && awaits.push(node),
      },
      outsideFunctions,
    );
  } catch {
    return undefined; // nested too deeply
  }
  if (imports.length > 0) return mistake('import cannot be used here: the program must stand alone', firstPlace(imports));
  if (awaits.length === 0) return undefined;
  return {
    ...mistake('await cannot be used outside an async function: this exercise is synchronous', firstPlace(awaits)),
    reason: 'async',
  };
}

/** Where the first of some nodes begins, in the order of the text. */
const firstPlace = (nodes) => nodes.reduce((first, node) => (node.start < first.start ? node : first)).loc.start;
