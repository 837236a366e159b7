// Lets a recorder know when a program's own functions are called.
import { valueNamed, visit } from './delegate.js';

/**
 * The edits, see edit.js, after which every function of the given names, however it
 * is defined, tells `recorder` of each call: recorder.begin(name, arguments)
 * comes first and what it returns is called at the end. Lines stay where they
 * are. A program that could not be parsed, `tree` being null, has none.
 */
export function traces(tree, names, recorder) {
  const edits = [];
  const seen = new Set(); // an object literal's method is found as a property and as what it defines
  visit(tree, (node) => {
    for (const name of names) {
      const value = valueNamed(node, name);
      if (value === null || seen.has(value) || value.type === 'ClassExpression') continue;
      seen.add(value);
      edits.push(...traced(value, name, recorder));
    }
  });
  return edits;
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

/** An expression for what a function has been called with: engines are quicker where none uses `arguments`. */
function argumentsOf(params, name) {
  const named = params.length >= arity[name] && params.every(({ type }) => type === 'Identifier');
  return named ? `[${params.map((param) => param.name).join(', ')}]` : 'arguments';
}
