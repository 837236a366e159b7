import { near } from './near.js';
import { isConstant, isFunction, visibleNames } from './scope.js';

const ownFields = ['state', 'value', 'version']; // of nodes and entries
const fields = [...ownFields, 'length'];
const methods = (
  'assign concat entries every filter find findIndex flatMap forEach fromEntries hasOwn hasOwnProperty includes indexOf ' +
  'keys map max push reduce slice some sort splice stringify values'
).split(' ');
const endingEarly = { some: 'every', every: 'some', find: 'filter' }; // methods that end at one of the items, and others
const other = { value: 'version', version: 'value' };

/** Properties: their names, in brackets or not, those that are left out or too much. */
export function properties(node, { text }, ancestors) {
  if (node.type === 'MemberExpression') return member(node, text, ancestors);
  if (node.type === 'Property') return property(node, text, ancestors);
  if (node.type === 'ObjectPattern') return node.properties.flatMap((one) => taken(one));
  return [];
}

function member(node, text, ancestors) {
  const { object, property, computed, end } = node;
  const parent = ancestors.at(-2);
  const isPart = parent.type === 'MemberExpression' && parent.object === node && parent.property.name === 'state';
  const changes = [];
  if (computed || property.type !== 'Identifier') {
    if (parent.type === 'MemberExpression' && parent.object === node && !parent.computed && parent.property.name === 'id') {
      changes.push({ start: parent.start, end: parent.end, to: text(property), rank: 2 }); // nodes[i].id
    }
    if (computed && object.type === 'Identifier' && !isPart) changes.push({ start: object.end, end: object.end, to: '.state', rank: 2 });
    if (computed && parent.type === 'VariableDeclarator') changes.push({ start: end, end, to: '.state', rank: 2 });
    const isReplaced = parent.type === 'AssignmentExpression' && parent.left === node && object.type === 'Identifier';
    return isReplaced ? changes : [...changes, { start: object.end, end, to: '', rank: 4 }]; // a variable in place of a part
  }
  const { name } = property;
  const called = parent.type === 'CallExpression' && parent.callee === node;
  const rename = (to, rank) => ({ start: property.start, end: property.end, to, rank });
  if (called && Object.hasOwn(endingEarly, name)) {
    const [user, around] = [ancestors.at(-3), ancestors.at(-4)];
    const isForItsEffect = user.type === 'ExpressionStatement' || (isFunction(user) && around.type === 'CallExpression');
    return isForItsEffect ? [rename('forEach', 0.9)] : [rename(endingEarly[name], 2)];
  }
  if (called) return methods.includes(name) ? [] : methods.filter((method) => near(name, method)).map((method) => rename(method, 1));
  for (const field of fields) {
    const rank = near(name, field) ? 1 : other[name] === field ? (isOnlyOf(name, parent) ? 5 : 3) : 0;
    if (field !== name && rank > 0) changes.push(rename(field, rank));
  }
  if (visibleNames(ancestors).includes(name) && !fields.includes(name)) changes.push({ start: object.end, end, to: `[${name}]`, rank: 1 });
  const isState = name === 'state' && object.computed && parent.computed; // nodes[i].state[key], and no node has such a field
  const around = parent.type === 'ChainExpression' ? ancestors.at(-3) : parent;
  if (!isState) changes.push({ start: object.end, end, to: '', rank: around.type === 'BinaryExpression' ? 5 : 3 });
  if (!node.optional) changes.push({ start: object.end, end: object.end, to: '?', rank: 4 });
  return changes;
}

/** Whether what is around a field makes no sense with the other field of an entry: versions are never null or texts. */
const isOnlyOf = (name, { type, right }) =>
  /^(Call|Spread)/.test(type) || (name === 'value' && right?.type === 'Literal' && typeof right.value !== 'number');

function property({ key, value, computed, shorthand, kind, method, start, end }, text, ancestors) {
  if (computed || kind !== 'init' || method || key.type !== 'Identifier') return [];
  const { name } = key;
  const changes = [];
  const visible = visibleNames(ancestors);
  if (visible.includes(name) && !fields.includes(name)) {
    changes.push({ start: key.start, end: key.end, to: shorthand ? `[${name}]: ${name}` : `[${name}]`, rank: 1 });
  }
  for (const field of fields) {
    const rank = near(name, field) ? 1 : other[name] === field ? 2 : 0;
    if (field !== name && rank > 0) changes.push({ start: key.start, end: key.end, to: shorthand ? `${field}: ${name}` : field, rank });
  }
  if (shorthand) changes.push({ start, end, to: `...${name}`, rank: 3 });
  else if (Object.hasOwn(other, name) && value.type === 'MemberExpression' && !value.computed && value.property.name === name) {
    const also = other[name];
    changes.push({ start, end, to: `${text({ start, end })}, ${also}: ${text(value.object)}.${also}`, rank: 2 });
  }
  if (name === 'version' && !shorthand && !isConstant(value)) {
    const sum = ['MemberExpression', 'Identifier', 'CallExpression'].includes(value.type) ? text(value) : `(${text(value)})`;
    changes.push({ start: value.start, end: value.end, to: `${sum} + 1`, rank: 2 });
  }
  return changes;
}

/** What a pattern takes out of an object under a name that no field has. */
function taken({ type, key, computed, shorthand }) {
  if (type !== 'Property' || computed || key.type !== 'Identifier' || fields.includes(key.name)) return [];
  const { name, start, end } = key;
  return ownFields.map((field) => ({
    start,
    end,
    to: shorthand ? `${field}: ${name}` : field,
    rank: near(name, field) ? 1 : 2,
  }));
}

/**
 * Spreads that are missing or superfluous, or in the wrong order. One of several in a list is neither:
 * what it spreads would be one element, whose text may be a key made of all others.
 */
export function spreads(node, { text }, ancestors) {
  switch (node.type) {
    case 'ObjectExpression':
      return object(node, text);
    case 'ArrayExpression':
      return elements(node, text);
    case 'SpreadElement':
      return isOneOfSeveral(node, ancestors.at(-2)) ? [] : [{ start: node.start, end: node.start + 3, to: '', rank: 3 }];
    case 'AssignmentExpression':
      return node.operator === '=' ? copied(node.right, text, 2) : [];
    case 'VariableDeclarator':
      return copied(node.init, text, 4);
    case 'CallExpression':
      if (/^(Array|Number|String|Boolean)$/.test(node.callee.name)) return []; // they make a value of another
      return node.arguments.flatMap((argument) => copied(argument, text, 4));
  }
  return [];
}

const isOneOfSeveral = (spread, { elements }) => elements?.some((other) => other !== spread && other?.type === spread.type) ?? false;

function object({ properties: all, start, end }, text) {
  const changes = [];
  if (all.length === 1 && all[0].type === 'SpreadElement') changes.push({ start, end, to: text(all[0].argument), rank: 4 });
  return [
    ...changes,
    ...swapped(
      all.filter(({ type }) => type === 'SpreadElement'),
      text,
      2,
    ),
  ];
}

function elements({ elements: all, start, end }, text) {
  if (all.length === 1 && all[0]?.type === 'SpreadElement') return [{ start, end, to: text(all[0].argument), rank: 4 }];
  const rank = all.some((one) => one?.type === 'SpreadElement') ? 1 : 4;
  return all
    .filter((one) => one !== null && ['Identifier', 'MemberExpression', 'CallExpression'].includes(one.type))
    .map((one) => ({ start: one.start, end: one.end, to: `...${text(one)}`, rank }));
}

/** A copy of an object in its place. */
function copied(value, text, rank) {
  if (value?.type !== 'MemberExpression' && value?.type !== 'Identifier') return [];
  return [{ start: value.start, end: value.end, to: `{ ...${text(value)} }`, rank }];
}

/** Neighbours in a list, each in the place of the other. */
export const swapped = (list, text, rank) =>
  list.slice(1).map((second, i) => {
    const first = list[i];
    const between = text({ start: first.end, end: second.start });
    return { start: first.start, end: second.end, to: text(second) + between + text(first), rank };
  });
