/** A program after a repair, which must be where it says. */
export function repaired(source, { line, column, from, to }) {
  const lines = source.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
  if (source.slice(start, start + from.length) !== from) throw new Error(`line ${line}, column ${column} is not ${from}`);
  return source.slice(0, start) + to + source.slice(start + from.length);
}
