// Programs that are written as modules of JavaScript or Node, or for a page.
import { parse } from 'acorn';
import { parseProgram } from './locate.js';

/** Makes the globals on which programs for a page or for Node may hang their functions; returns Node's module. */
export function provideGlobals() {
  const module = { exports: {} };
  Object.assign(globalThis, { window: globalThis, module, exports: module.exports });
  return module;
}

/**
 * Takes the export keywords out of a module, every other character keeping its
 * place, so that it can be the body of a function: { text, strict }. Modules are
 * strict.
 */
export function withoutExports(source) {
  if (!/\bexport\b/.test(source)) return { text: source, strict: startsStrict(source) };
  let module;
  try {
    module = parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true });
  } catch {
    return { text: source, strict: startsStrict(source) };
  }
  const edits = module.body.filter((node) => node.type.startsWith('Export')).map((node) => {
    const end = node.declaration?.start ?? node.end;
    if (node.type === 'ExportDefaultDeclaration' && node.declaration.id == null) return { start: node.start, end, by: 'module.exports=' };
    const renamed = (node.specifiers ?? []).filter(({ local, exported }) => node.source === null && local.name !== exported.name);
    return { start: node.start, end, by: renamed.map(({ local, exported }) => `module.exports[${JSON.stringify(exported.name ?? exported.value)}]=${local.name};`).join('') };
  });
  const text = edits.reverse().reduce((result, { start, end, by }) => {
    const gap = source.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
    const lineEnds = gap.slice(0, by.length).replaceAll(' ', ''); // those that the new text covers
    return result.slice(0, start) + by + lineEnds + gap.slice(by.length) + result.slice(end);
  }, source);
  return { text, strict: edits.length > 0 };
}

/** Reports whether a program has its own "use strict" at its beginning. */
function startsStrict(source) {
  try {
    return parseProgram(source).body.some((node) => node.directive === 'use strict');
  } catch {
    return false;
  }
}
