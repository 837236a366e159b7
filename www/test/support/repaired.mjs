/** A program after a repair, whose places must be where it says. */
export function repaired(source, { also, ...first }) {
  const lines = source.split('\n');
  const places = [first, ...also].map(({ line, column, from, to }) => {
    const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
    if (source.slice(start, start + from.length) !== from) throw new Error(`line ${line}, column ${column} is not ${from}`);
    return { start, end: start + from.length, to };
  });
  return places.sort((a, b) => b.start - a.start).reduce((text, { start, end, to }) => text.slice(0, start) + to + text.slice(end), source);
}
