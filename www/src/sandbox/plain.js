// Console output as plain lines.
const { Math, String } = globalThis;

/**
 * Returns what a console (console.js) writes to. It passes every line on as (level,
 * text, line): groups are indented by spaces, a table is a text of several lines, and clearing
 * the console is only mentioned.
 */
export function plainly(write) {
  return ({ kind, level, text, indent, columns, rows, line = 0 }) => {
    if (kind === 'clear') {
      write('note', 'The program cleared the console.', line);
      return;
    }
    const margin = '  '.repeat(indent);
    const whole = kind === 'table' ? drawn([columns, ...rows]) : text;
    write(kind === 'table' || level === 'group' ? 'log' : level, margin + whole.replaceAll('\n', `\n${margin}`), line);
  };
}

/** Rows of cells as lines, each column as wide as its widest cell. */
function drawn(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => String(cell).padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
