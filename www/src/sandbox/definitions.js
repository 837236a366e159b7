// What a program defines: found in one walk over its tree, before it runs.
import { simple } from 'acorn-walk';
import { names } from './names.js';

/**
 * Returns
 *   values        for each of the names, the expressions and functions that the program gives it in any way, also
 *                 by way of another name, like `merge` in `export { merge as gossipRound }`
 *   ambiguous     those of the names that may have others
 *   declarations  the identifiers that declare one of the names as a function, a class or a variable; `shorthand`
 *                 says whether one also names the property that it takes from an object
 */
export function findDefinitions(tree) {
  /** @type {Map<string, Set<any>>} */
  const given = new Map(); // what variables, properties and exports are given, by their names
  const bindings = new Map(); // how many there are of a name
  const declarations = [];
  const give = (target, value) => {
    const name = nameOf(target);
    if (name === undefined || !value || others.includes(value.type) || otherName(value) === name) return;
    if (!given.has(name)) given.set(name, new Set());
    given.get(name)?.add(value);
  };
  const bind = (id, by = 1) => bindings.set(id.name, (bindings.get(id.name) ?? 0) + by);
  const declare = (id, shorthand = false) => {
    if (names.includes(id?.name)) declarations.push({ start: id.start, end: id.end, name: id.name, shorthand });
  };
  const member = ({ computed, key, value, kind }) => {
    if (!computed || textOf(key) !== undefined) give(key, kind === 'get' || kind === 'set' ? { ...value, type: 'Accessor' } : value);
  };
  // As in [name, function], map.set(name, function) and define(object, name, { value: function }).
  const giveNext = (list) => {
    for (let i = 0; i + 1 < list.length; i++) {
      const next = list[i + 1]?.type === 'ObjectExpression' ? describedBy(list[i + 1]) : list[i + 1];
      if (textOf(list[i]) !== undefined && isFunctionExpression(next)) give(list[i], next);
    }
  };
  const defineAll = (all) => {
    for (const { computed, key, value } of all?.type === 'ObjectExpression' ? all.properties : []) {
      if (key && (!computed || textOf(key) !== undefined)) give(key, describedBy(value));
    }
  };
  // As in Object.defineProperty(object, name, { value: function }).
  const define = (called, given) => {
    const [, name, descriptor] = given;
    if (called === 'defineProperty' && textOf(name) !== undefined) give(name, describedBy(descriptor));
    else if (called === 'defineProperties' || called === 'create') defineAll(name);
    else giveNext(given);
  };
  const caught = new Set(); // those of the names that stand for what is thrown
  const made = new Set(); // those that stand in texts that become programs
  const quoted = new Set(); // those that stand in texts
  let evaluators = 0; // how often the program mentions what makes programs of texts, other than to call it
  const noteNames = (text, within) => {
    for (const one of names) if (text?.includes(one)) within.add(one);
  };
  const mention = (name) => {
    if (isEvaluator(name)) evaluators++;
  };
  const evaluate = (callee, given) => {
    const called = callee.type === 'SequenceExpression' ? callee.expressions.at(-1) : callee; // as in (0, eval)()
    if (!isEvaluator(called.type === 'MemberExpression' ? memberName(called) : called.name)) return;
    evaluators--;
    for (const text of given) noteNames(textOf(text), made);
  };
  // As in (function (name) { ... })(function).
  const giveParameters = (callee, given) => {
    for (const [i, target] of isFunctionExpression(callee) ? callee.params.entries() : []) give(target, given[i]);
  };
  /** @type {Record<string, (node: any) => void>} */
  const look = {
    FunctionDeclaration(node) {
      declare(node.id);
      give(node.id, node);
    },
    ClassDeclaration: ({ id }) => declare(id),
    VariableDeclarator({ id, init }) {
      eachBinding(id, declare);
      give(id, init);
    },
    AssignmentExpression({ operator, left, right }) {
      if (left.type === 'Identifier') bind(left, -1); // the walk takes it for a binding
      if (/^(?:\?\?|\|\||&&)?=$/.test(operator)) give(left.type === 'MemberExpression' ? left.property : left, right);
    },
    ExportNamedDeclaration({ source, specifiers }) {
      if (source === null) for (const { local, exported } of specifiers) give(exported, local);
    },
    ArrayExpression: ({ elements }) => giveNext(elements),
    CallExpression: ({ callee, arguments: given }) => {
      const called = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
      if (called === '__defineGetter__' && textOf(given[0]) !== undefined) give(given[0], { type: 'Accessor' });
      else if (/^(Object|Reflect)$/.test(callee.object?.name)) define(called, given);
      else giveNext(given);
      giveParameters(callee, given);
      evaluate(callee, given);
    },
    NewExpression: ({ callee, arguments: given }) => evaluate(callee, given),
    CatchClause: ({ param }) => eachBinding(param, ({ name }) => names.includes(name) && caught.add(name)),
    Identifier: ({ name }) => mention(name),
    MemberExpression: (node) => mention(memberName(node)),
    Literal: (node) => noteNames(textOf(node), quoted),
    TemplateElement: ({ value }) => noteNames(value.cooked, quoted),
    BinaryExpression: (node) => noteNames(textOf(node), quoted),
    VariablePattern: (id) => bind(id),
    Property: member,
    MethodDefinition: member,
    PropertyDefinition: member,
  };
  simple(tree, look);
  const found = valuesOf(given, bindings);
  for (const name of names) {
    const mayBeMade = made.has(name) || (evaluators > 0 && quoted.has(name));
    if (caught.has(name) || (mayBeMade && found.values[name].size === 0)) found.ambiguous.add(name);
  }
  return { ...found, declarations };
}

/** Whether something of a name makes programs of texts. */
const isEvaluator = (name) => name === 'eval' || name === 'Function';

/** The name that an identifier or a text is, undefined for anything else. */
const nameOf = (node) => node?.name ?? textOf(node);

/** The text that stands in a program as one or as the sum of several, undefined for anything else. */
function textOf(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? node.quasis[0].value.cooked : undefined;
    case 'BinaryExpression': {
      const [left, right] = [textOf(node.left), textOf(node.right)];
      return node.operator === '+' && left !== undefined && right !== undefined ? left + right : undefined;
    }
  }
  return undefined;
}

/** The name of a property that is read, undefined if it is not written here, or private. */
const memberName = ({ computed, property }) => (computed ? textOf(property) : property.type === 'Identifier' ? property.name : undefined);

const isFunctionExpression = (node) => /^(?:Arrow)?FunctionExpression$/.test(node?.type);

/** What a property is given by its descriptor: not known if that is not written here, or has a getter; undefined if it is nothing. */
function describedBy(descriptor) {
  const unknown = { type: 'Accessor' };
  if (descriptor?.type !== 'ObjectExpression') return unknown;
  const { properties } = descriptor;
  const find = (name) => properties.find(({ key }) => nameOf(key) === name);
  if (properties.some(({ type, computed }) => type !== 'Property' || computed) || find('get')) return unknown;
  const found = find('value');
  return found?.kind === 'init' ? found.value : found && unknown;
}

/** The name by which a value is found elsewhere in the program, undefined if it stands here itself. */
const otherName = ({ type, name, computed, property }) =>
  type === 'Identifier' ? name : type === 'MemberExpression' && !computed ? property.name : undefined;

/** Patterns assign nothing by themselves, and objects, lists and literals are no functions. */
const others = ['AssignmentPattern', 'ObjectPattern', 'ArrayPattern', 'ObjectExpression', 'ArrayExpression', 'Literal', 'TemplateLiteral'];

/** Calls back with every identifier that a pattern declares, and whether it is a shorthand. */
export function eachBinding(pattern, call, shorthand = false) {
  switch (pattern?.type) {
    case 'Identifier':
      call(pattern, shorthand);
      break;
    case 'ObjectPattern':
      for (const one of pattern.properties) eachBinding(one.value ?? one, call, one.shorthand);
      break;
    case 'ArrayPattern':
      for (const one of pattern.elements) eachBinding(one, call);
      break;
    case 'AssignmentPattern':
      eachBinding(pattern.left, call, shorthand);
      break;
    case 'RestElement':
      eachBinding(pattern.argument, call);
      break;
  }
}

function valuesOf(given, bindings) {
  const ambiguous = new Set();
  const values = {};
  for (const name of names) {
    const found = new Set();
    const seen = new Set();
    const follow = (one) => {
      seen.add(one);
      for (const value of given.get(one) ?? []) {
        const other = otherName(value);
        if (seen.has(other)) continue;
        const bound = value.type === 'Identifier' ? (bindings.get(other) ?? 0) : 0;
        const isOne = given.get(other)?.size === 1 && bound <= 1;
        if (value.type === 'Accessor' || ((given.has(other) || bound > 0) && !isOne)) ambiguous.add(name);
        if (isOne) follow(other);
        else if (value.type !== 'Accessor' && value.type !== 'Identifier') found.add(value);
      }
    };
    follow(name);
    values[name] = found;
  }
  return { values, ambiguous };
}
