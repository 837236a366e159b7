// Tells a recorder when a program's own functions are called.

/**
 * The edits (see edit.js) after which every function in `values` (definitions.js)
 * reports each call of `name` to `recorder`: it first calls recorder.begin(name,
 * arguments), and at the end it calls what that returned. Lines stay where they are.
 */
export function traces(values, name, recorder) {
  return Array.from(values)
    .filter(({ type }) => type !== 'ClassExpression')
    .flatMap((value) => traced(value, name, recorder));
}

function traced({ type, params, body, start, end }, name, recorder) {
  if (type === 'ArrowFunctionExpression' || body === undefined) {
    return [
      { start, end: start, by: `${recorder}.wrap('${name}', ` },
      { start: end, end, by: ')' },
    ];
  }
  const first = body.body.find((statement) => statement.directive === undefined); // "use strict" must stay in front
  const at = first?.start ?? body.end - 1;
  return [
    { start: at, end: at, by: `const ${recorder}Step = ${recorder}.begin('${name}', ${argumentsOf(params, name)}); try { ` },
    { start: body.end - 1, end: body.end - 1, by: ` } finally { ${recorder}Step(); }` },
  ];
}

const arity = { gossipRound: 3, spreadInfo: 4 };

/** An expression for the arguments of a call. Engines are faster if a function does not use `arguments`. */
function argumentsOf(params, name) {
  const named = params.length >= arity[name] && params.every(({ type }) => type === 'Identifier');
  return named ? `[${params.map((param) => param.name).join(', ')}]` : 'arguments';
}
