// Compiling programs, and telling what is wrong with those that do not compile.
import { parse } from 'acorn'; // engines do not tell where a syntax error is
import { visit } from './delegate.js';
import { parseProgram } from './locate.js';

const fence = /^\s*```/;

/** Compiles the body of a function; throws a SyntaxError if it is none. */
export function compile(makeFunction, code, ...names) {
  if (fence.test(code)) throw new SyntaxError('the text begins with ```, which marks code in a text and is not part of a program');
  return makeFunction(...names, code);
}

/**
 * What is wrong with a program that does not compile, as { reason, message, line, column }:
 * 'async' where it is only that it awaits at its top level, else 'syntax-error'.
 * The place is counted from 1. `error` is the engine's.
 */
export function describeSyntaxError(code, error) {
  const engines = { reason: 'syntax-error', message: `${error.name}: ${error.message}` };
  if (fence.test(code)) return { ...engines, line: 1, column: 1 };
  const module = attempt(() => misplaced(parseModule(code)));
  if (module.result !== undefined) return module.result;
  const isModule = /^\s*(export|import)\b/m.test(code);
  const found = (isModule ? module.error : undefined) ?? attempt(() => parseProgram(code)).error;
  if (found === undefined) return engines;
  // At its end, the engine sees that of the function which the program stands in.
  if (!/\S/.test(code.slice(found.pos))) return mistake('the program ends too early: a closing bracket or quote is missing', found.loc);
  if (isModule) return mistake(found.message.replace(/ \(\d+:\d+\)$/, ''), found.loc);
  return { ...engines, ...placeAt(found.loc) };
}

const mistake = (message, loc) => ({ reason: 'syntax-error', message: `SyntaxError: ${message}`, ...placeAt(loc) });

const placeAt = ({ line, column }) => ({ line, column: column + 1 });

const parseModule = (code) =>
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    locations: true,
  });

/** { result } of a call, or { error } with message, pos and loc, or neither where the stack was too small. */
function attempt(call) {
  try {
    return { result: call() };
  } catch (error) {
    return error.loc ? { error } : {};
  }
}

/** What a module may have at its top level and a program may not, described as a mistake; undefined if there is nothing. */
function misplaced(module) {
  const imported = firstOutsideFunctions(module, (node) => node.type === 'ImportDeclaration');
  if (imported !== undefined) return mistake('import cannot be used here: the program must stand by itself', imported.loc.start);
  const awaited = firstOutsideFunctions(module, (node) => node.type === 'AwaitExpression' || node.await === true);
  if (awaited === undefined) return undefined;
  return { ...mistake('await cannot be used outside an async function: this exercise is synchronous', awaited.loc.start), reason: 'async' };
}

/** The first node, in the order of the text, that is what is looked for and stands in no function. */
function firstOutsideFunctions(program, isWanted) {
  const functions = [];
  const wanted = [];
  visit(program, (node) => {
    if (/Function/.test(node.type)) functions.push(node);
    if (isWanted(node)) wanted.push(node);
  });
  return wanted.find(({ start }) => !functions.some((around) => around.start < start && start < around.end));
}
