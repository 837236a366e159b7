// Tells a recorder when a program's own functions are called.
import { simple } from 'acorn-walk';
import { eachBinding } from './definitions.js';

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
      // In brackets of its own, because it may be several expressions. Only brackets, because other edits end there, too.
      { start, end: start, by: `${recorder}.wrap('${name}', (` },
      { start: end, end, by: '))' },
    ];
  }
  if (declaresTwice(body)) return [];
  const first = body.body.find((statement) => statement.directive === undefined); // "use strict" must stay in front
  const at = first?.start ?? body.end - 1;
  return [
    { start: at, end: at, by: `const ${recorder}Step = ${recorder}.begin('${name}', ${argumentsOf(params, name)}); try { ` },
    { start: body.end - 1, end: body.end - 1, by: ` } finally { ${recorder}Step(); }` },
  ];
}

/**
 * Whether a function in the body has a name that is declared again somewhere in it. In a function that is
 * allowed; in a block, such as that of a try, it is not, or means something else.
 */
function declaresTwice(body) {
  const functions = body.body.map(withoutLabels).filter(({ type }) => type === 'FunctionDeclaration');
  if (functions.length === 0) return false;
  const count = new Map(functions.map(({ id }) => [id.name, 0]));
  const declare = ({ name }) => count.has(name) && count.set(name, count.get(name) + 1);
  /** @type {Record<string, (node: any) => void>} */
  const look = {
    FunctionDeclaration: ({ id }) => declare(id),
    VariableDeclaration({ kind, declarations }) {
      if (kind === 'var') for (const { id } of declarations) eachBinding(id, declare);
    },
  };
  simple(body, look);
  return Array.from(count.values()).some((times) => times > 1);
}

const withoutLabels = (node) => (node.type === 'LabeledStatement' ? withoutLabels(node.body) : node);

const arity = { gossipRound: 3, spreadInfo: 4 };

/** An expression for the arguments of a call. Engines are faster if a function does not use `arguments`. */
function argumentsOf(params, name) {
  const named = params.length >= arity[name] && params.every(({ type }) => type === 'Identifier');
  return named ? `[${params.map((param) => param.name).join(', ')}]` : 'arguments';
}
