// Programs as texts, which may be written as modules of JavaScript.
import { parse } from 'acorn';
import { parseProgram, withoutPrefix } from './locate.js';

/**
 * Reads a program: { text, strict, tree }. The text can be the body of a function,
 * and every character of it stands where it stood; `tree` is what the parser makes
 * of it, null if that does not understand it or if it is nested too deep.
 */
export function readProgram(given) {
  const { text, isModule } = withoutExports(withoutPrefix(given));
  const tree = attempt(() => parseProgram(text));
  return { text, strict: isModule || startsStrict(tree), tree };
}

/** What a call returns, null if it throws. */
function attempt(call) {
  try {
    return call();
  } catch {
    return null;
  }
}

/** Takes the export keywords out of a module: { text, isModule }. */
function withoutExports(source) {
  const module = /\bexport\b/.test(source)
    ? attempt(() => parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true }))
    : null;
  if (module === null) return { text: source, isModule: false };
  const edits = module.body
    .filter((node) => node.type.startsWith('Export'))
    .map((node) => {
      const end = node.declaration?.start ?? node.end;
      if (node.type === 'ExportDefaultDeclaration' && node.declaration.id == null) return { start: node.start, end, by: 'module.exports=' };
      const renamed = (node.specifiers ?? []).filter(({ local, exported }) => node.source === null && local.name !== exported.name);
      return {
        start: node.start,
        end,
        by: renamed
          .map(({ local, exported }) => `module.exports[${JSON.stringify(exported.name ?? exported.value)}]=${local.name};`)
          .join(''),
      };
    });
  const text = edits.reverse().reduce((result, { start, end, by }) => {
    const gap = source.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
    const lineEnds = gap.slice(0, by.length).replaceAll(' ', ''); // those that the new text covers
    return result.slice(0, start) + by + lineEnds + gap.slice(by.length) + result.slice(end);
  }, source);
  return { text, isModule: edits.length > 0 };
}

/** Reports whether a program has its own "use strict" at its beginning. */
const startsStrict = (tree) => tree?.body.some(({ directive }) => directive === 'use strict') ?? false;
