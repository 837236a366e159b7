// Makes a program tell where it is while it works on its states: after each expression
// that can change something, and if asked also at each read of a property, it calls a hook
// (moments.js, recorder.js) with the number of the place.
//
// The states themselves stay plain objects. Proxies in their place would know of each
// access, too, but programs can tell them from objects and cannot clone them; and stack
// traces name places differently in each engine, and not at all if a program wants it so.
import { simple } from 'acorn-walk';
import { afterGap } from './gap.js';

/**
 * Returns { before, after, places } for a program (program.js): edits (see edit.js) to be
 * made before all others and after all others at the same place, and [line, column] by the
 * number of the place. `hooks` is the name by which the program finds the hooks,
 * `others` are edits that are also made, and `reads` says whether reads call a hook, too.
 * Returns null if some places cannot be told.
 */
export function placeHooks({ source, parsed, found }, hooks, others, reads) {
  if (found === null) return null;
  const parts = hookable(parsed.tree)?.filter(({ hook }) => reads || hook === 'did');
  if (parts === undefined) return null;
  const replaced = others.filter(({ start, end }) => start < end);
  const kept = parts.filter(({ node }) => !replaced.some(({ start, end }) => start <= node.start && node.end <= end));
  const places = kept.map(({ node }) => placeOf(node));
  const outerFirst = kept
    .map((part, number) => ({ ...part, number }))
    .sort((a, b) => b.node.end - a.node.end || a.node.start - b.node.start);
  const at = (offset, by) => ({ start: offset, end: offset, by });
  return {
    places,
    before: kept.filter(({ hook }) => hook !== 'get').map(({ node }) => at(node.end, ')')), // members end with an edit of their own
    after: [
      ...outerFirst.map(({ node, hook, number }) => at(node.start, ` ${hooks}.${hook}(${number},`)),
      ...kept.filter(({ hook }) => hook !== 'did').flatMap(({ node }) => separated(source, node)),
    ],
  };
}

/** Where a part is, for people: the name of a method that stands on a line of its own, else the beginning. */
function placeOf({ loc, callee }) {
  const name = callee?.type === 'MemberExpression' ? callee.property.loc : loc;
  const { line, column } = name.start.line > loc.start.line ? name.start : loc.start;
  return [line, column + 1];
}

/** The parts of a tree that call a hook, as { node, hook }; null if what they do cannot be told. */
function hookable(tree) {
  try {
    const marks = marksIn(tree);
    return marks === null ? null : partsOf(tree, marks);
  } catch {
    return null; // nested too deeply
  }
}

/**
 * What must stay as it is: the members that are not read, because they are called, assigned
 * or deleted, and those that follow a `?.`; the calls within such a chain; and the chains
 * that may not be wrapped. Null for programs that change objects in places without a hook.
 */
function marksIn(tree) {
  const unread = new Set();
  const whole = new Set(); // calls and chains without a hook of their own
  let clear = true;
  const target = (node) => {
    unread.add(node);
    whole.add(node);
    if (node.type === 'ChainExpression' && callsIn(node) > 0) clear = false;
  };
  const called = (node) => ['MemberExpression', 'ChainExpression'].includes(node.type) && target(node);
  const loop = ({ left }) => {
    if (left.type !== 'VariableDeclaration' && left.type !== 'Identifier') clear = false;
  };
  /** @type {Record<string, (node: any) => void>} */
  const look = {
    ChainExpression({ expression }) {
      const links = linksOf(expression);
      const optional = links.slice(0, links.findLastIndex((link) => link.optional) + 1);
      for (const link of optional) {
        unread.add(link);
        whole.add(link);
      }
      if (optional.filter(isCall).length > 1) clear = false;
    },
    CallExpression: ({ callee }) => called(callee),
    TaggedTemplateExpression: ({ tag }) => called(tag),
    NewExpression({ callee }) {
      for (const link of linksOf(callee)) unread.add(link);
      if (callsIn(callee) > 0) clear = false;
    },
    MemberPattern: target,
    UpdateExpression: ({ argument }) => target(argument),
    UnaryExpression: ({ operator, argument }) => operator === 'delete' && target(argument),
    ForInStatement: loop,
    ForOfStatement: loop,
    WithStatement() {
      clear = false;
    },
  };
  simple(tree, look);
  return clear ? { unread, whole } : null;
}

const isCall = ({ type }) => ['CallExpression', 'NewExpression', 'TaggedTemplateExpression'].includes(type);

const callsIn = (node) => linksOf(node).filter(isCall).length;

/** An expression and everything that its value is taken from, such as a.b and a of a.b(c). */
function linksOf(node) {
  const links = [];
  for (let link = node; link; link = link.object ?? link.callee ?? link.tag ?? (link.type === 'ChainExpression' ? link.expression : null)) {
    links.push(link);
  }
  return links;
}

function partsOf(tree, { unread, whole }) {
  const parts = [];
  const add = (hook) => (node) => whole.has(node) || parts.push({ node, hook });
  const did = add('did');
  const changes = (target) => target.type !== 'Identifier';
  simple(tree, {
    MemberExpression(node) {
      const isPlain = node.object.type !== 'Super' && node.property.type !== 'PrivateIdentifier';
      if (isPlain && !unread.has(node)) parts.push({ node, hook: 'get' });
    },
    BinaryExpression(node) {
      if (node.operator === 'in' && node.left.type !== 'PrivateIdentifier') parts.push({ node, hook: 'has' });
    },
    CallExpression: did,
    TaggedTemplateExpression: did,
    NewExpression: did,
    ChainExpression: (node) => callsIn(node) > 0 && did(node),
    AssignmentExpression: (node) => changes(node.left) && did(node),
    UpdateExpression: (node) => changes(node.argument) && did(node),
    UnaryExpression: (node) => node.operator === 'delete' && did(node),
  });
  return parts;
}

/** The edits that turn a.b, a[b] and a in b into two arguments. */
function separated(source, node) {
  const { type, object, property, computed, left, end } = node;
  const at = afterGap(source, (object ?? left).end);
  if (type === 'BinaryExpression') return [{ start: at, end: at + 2, by: ',' }];
  if (!computed) {
    return [
      { start: at, end: at + 1, by: ',' },
      { start: property.start, end, by: `"${property.name}")` },
    ];
  }
  return [
    { start: at, end: at + 1, by: ',(' },
    { start: end - 1, end, by: '))' },
  ];
}
