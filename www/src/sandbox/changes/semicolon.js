/** The semicolon that must stand between a statement, if there is one, and the next: '' if it needs none. */
export const semicolonAfter = (statement, text) =>
  statement === undefined || isClosed(statement) || text(statement).endsWith(';') ? '' : ';';

function isClosed(statement) {
  if (/^(Block|Class|DoWhile|Switch|Try)|Function/.test(statement.type)) return true;
  const last = statement.alternate ?? statement.consequent ?? statement.body;
  return last !== undefined && isClosed(last);
}
