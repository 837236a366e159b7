// Reads the text of a program, which may be a JavaScript module. Each text is parsed
// once, unless it fails as a module and may still be a script.
import { parse } from 'acorn';
import { findDefinitions } from './definitions.js';
import { edit } from './edit.js';

/**
 * Reads a program:
 *   source    its text, without a prefix that files may have but functions may not
 *   exports   the edits (see edit.js) that turn a module into the body of a function; none for others
 *   text      the source after these edits: the body of a function
 *   strict    whether it is strict code
 *   found     what it defines, see definitions.js; null if the parser does not understand it, or if it is
 *             nested too deeply
 *   parsed    { tree } or { error } as a script, or as a module if it is one; neither if it is nested too deeply
 */
export function readProgram(given) {
  const source = withoutPrefix(given);
  if (/\bexport\b/.test(source)) {
    const parsed = parseModule(source);
    const exports = parsed.tree === undefined ? [] : withoutExports(source, parsed.tree);
    if (exports.length > 0) {
      return { source, exports, text: edit(source, exports).text, strict: true, found: definitionsIn(parsed), parsed };
    }
  }
  const parsed = parseScript(source);
  return { source, exports: [], text: source, strict: startsStrict(parsed.tree), found: definitionsIn(parsed), parsed };
}

/** A byte order mark, and the #! line of a command. */
const withoutPrefix = (code) => code.replace(/^\uFEFF/, '').replace(/^#!/, '//');

/** @type {import('acorn').Options} */
const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true, locations: true };

/** Parses the body of a function, like new Function(code). */
const parseScript = (code) => attempt(() => parse(code, { ...options, sourceType: 'script' }));

/** Parses a module, with await outside of functions allowed, so that a helpful message can be given for it. */
export const parseModule = (code) => attempt(() => parse(code, { ...options, sourceType: 'module', allowAwaitOutsideFunction: true }));

/**
 * { tree } of a call, or { error } with message, pos and loc, or neither if the stack was too small.
 * @returns {{ tree?: any, error?: any }}
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

/** The edits that remove the export keywords of a module. Lines stay where they are. */
function withoutExports(source, module) {
  return module.body
    .filter((node) => node.type.startsWith('Export'))
    .map((node) => {
      const end = node.declaration?.start ?? node.end;
      const by = inPlaceOf(node);
      const gap = source.slice(node.start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
      const lineEnds = gap.slice(0, by.length).replaceAll(' ', ''); // line ends that the new text replaces
      return { start: node.start, end, by: by + lineEnds + gap.slice(by.length) };
    });
}

/** What replaces an export keyword, or a list of exported names. */
function inPlaceOf(node) {
  if (node.type === 'ExportDefaultDeclaration') return node.declaration.id == null ? 'module.exports=' : '';
  if (node.type !== 'ExportNamedDeclaration' || node.source !== null) return '';
  return node.specifiers
    .filter(({ local, exported }) => local.name !== exported.name)
    .map(({ local, exported }) => `module.exports[${JSON.stringify(exported.name ?? exported.value)}]=${local.name};`)
    .join('');
}

/** Reports whether a program has its own "use strict" at its beginning. */
const startsStrict = (tree) => tree?.body.some(({ directive }) => directive === 'use strict') ?? false;
