// What is wrong with programs that do not compile. Engines do not say where a syntax
// error is, so the parser does.
import { getLineInfo } from 'acorn';
import { parseModule } from './program.js';
import { findTrap } from './traps.js';

const fence = /^\s*```/;

/** A mistake, or undefined, for code in Markdown: as a JavaScript template it may even compile. */
export const describeFence = ({ source }) =>
  fence.test(source)
    ? mistake('the text begins with ```, which marks code in Markdown and is not part of a program', { line: 1, column: 0 })
    : undefined;

/**
 * What is known about a program (program.js) if it does not compile: { message, line, column },
 * or only the place, or neither, where the engine's message is the best one. The place
 * counts from 1.
 */
export function describeSyntaxError({ source, parsed, module }) {
  const [imported] = module?.imports ?? [];
  if (imported !== undefined) return mistake('import cannot be used here: the program must stand alone', imported.loc.start);
  if (parsed.error === undefined) return {};
  const asModule = parseModule(source).error;
  const isModule = asModule !== undefined && asModule.pos > parsed.error.pos; // what gets further is what is meant
  const { pos, loc, message } = isModule ? asModule : parsed.error;
  const trap = findTrap(source, pos, message);
  if (trap !== undefined) return mistake(trap.sentence, getLineInfo(source, trap.at));
  // At the end of the program, the engine complains about the function around it.
  if (!/\S/.test(source.slice(pos))) return mistake('the program ends too early: a closing bracket or quote is missing', loc);
  return isModule ? mistake(message.replace(/ \(\d+:\d+\)$/, ''), loc) : placeAt(loc);
}

const mistake = (message, loc) => ({ message: `SyntaxError: ${message}`, ...placeAt(loc) });

const placeAt = ({ line, column }) => ({ line, column: column + 1 });
