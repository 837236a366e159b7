/**
 * The edits (see edit.js) after which every function in `values` (definitions.js)
 * passes its arguments on to `standIn`, and every other value is `standIn` itself.
 */
export const delegations = (values, standIn) => Array.from(values).flatMap((value) => handOver(value, standIn));

function handOver({ body, type, start, end, id, generator }, standIn) {
  if (type === 'ArrowFunctionExpression' || type === 'ClassExpression' || body === undefined) return [{ start, end, by: standIn }];
  const at = (offset, by) => ({ start: offset, end: offset, by });
  const passesOn = at(body.start + 1, ` return ${standIn}(...arguments);`);
  if (!generator || type !== 'FunctionDeclaration') return [passesOn];
  // A generator does nothing when it is called, so it becomes a function around what it was.
  return [{ start, end: id.start, by: 'function ' }, passesOn, at(body.start + 1, ' (async function* () {'), at(body.end - 1, '});')];
}
