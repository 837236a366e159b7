// How Go's functions take the place of a program's own, under every name.
import { unusedName } from './edit.js';

/**
 * The edits (see edit.js) that rename a program's own declarations of the two functions,
 * so that every use of their names means the globals.
 * @returns {object[]}
 */
export function renames({ source, found }) {
  return (found?.declarations ?? []).map(({ start, end, name, shorthand }) => {
    const other = unusedName(source, `_${name}`);
    return { start, end, by: shorthand ? `${name}: ${other}` : other };
  });
}

/** The failure of a program that cannot run with Go's functions; undefined if it can. */
export function irreplaceable({ found }) {
  const [ambiguous] = found === null ? ['gossipRound'] : found.ambiguous;
  if (ambiguous === undefined) return undefined;
  const message = `Go’s ${ambiguous} cannot take the place of yours here: the text of the program does not tell which functions are ${ambiguous}.`;
  return { reason: 'could-not-run', message, line: 0, column: 0 };
}
