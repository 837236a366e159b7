import { displayable } from './displayable.js';

const most = { characters: 200_000, lines: 5000, line: 5000 };

/**
 * Says how large a program is if it could keep the editor busy for seconds, else
 * returns null. Such a program is opened only when the reader asks for it.
 */
export function large(program) {
  const number = (n) => n.toLocaleString('en');
  if (program.length > most.characters) return `${number(program.length)} characters`;
  const lines = program.split('\n');
  if (lines.length > most.lines) return `${number(lines.length)} lines`;
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  if (longest > most.line) return `a line of ${number(longest)} characters`;
  return lines.every((line) => displayable(line) === line) ? null : 'characters that are slow to display';
}
