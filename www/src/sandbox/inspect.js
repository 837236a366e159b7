// Values as text, the way a console shows them. Getters are not run.
const maxDepth = 4;
const maxItems = 100;

/** One console argument: a string as it is, anything else inspected. */
export const display = (value) => (typeof value === 'string' ? value : inspect(value));

/** What was thrown, which may be anything. */
export function describeError(thrown) {
  try {
    if (thrown instanceof Error) return `${thrown.name}: ${thrown.message}`;
    return `Uncaught ${inspect(thrown)}`;
  } catch {
    return 'an error that cannot be shown';
  }
}

/** Text for any value; never throws. */
export function inspect(value) {
  try {
    return show(value, []);
  } catch {
    return '[cannot be shown]'; // a Proxy that throws
  }
}

function show(value, parents) {
  switch (typeof value) {
    case 'string': return quote(value);
    case 'number': return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint': return `${value}n`;
    case 'symbol': return String(value);
    case 'function': return /^class\b/.test(Function.prototype.toString.call(value)) ? `[class ${value.name}]` : `[function ${value.name}]`;
    case 'object': return value === null ? 'null' : showObject(value, parents);
    default: return String(value);
  }
}

const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

function showObject(object, parents) {
  if (parents.includes(object)) return '[Circular]';
  if (object instanceof Error) return `${object.name}: ${object.message}`;
  if (object instanceof Date) return Number.isNaN(object.getTime()) ? 'Invalid Date' : object.toISOString();
  if (object instanceof RegExp) return String(object);
  if (parents.length >= maxDepth) return Array.isArray(object) ? '[Array]' : '[Object]';
  const within = [...parents, object];
  if (Array.isArray(object)) return wrap('[', limit(Array.from(object, (item) => show(item, within))), ']');
  if (object instanceof Map) {
    return `Map(${object.size}) ${wrap('{', limit([...object].map(([k, v]) => `${show(k, within)} => ${show(v, within)}`)), '}')}`;
  }
  if (object instanceof Set) return `Set(${object.size}) ${wrap('{', limit([...object].map((v) => show(v, within))), '}')}`;
  const properties = Object.entries(Object.getOwnPropertyDescriptors(object))
    .filter(([, property]) => property.enumerable)
    .map(([key, property]) => `${showKey(key)}: ${'value' in property ? show(property.value, within) : '[getter]'}`);
  return className(object) + wrap('{', limit(properties), '}');
}

const showKey = (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key));

function className(object) {
  const prototype = Object.getPrototypeOf(object);
  if (prototype === null) return '[null prototype] ';
  const maker = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  return typeof maker !== 'function' || maker === Object ? '' : `${maker.name} `;
}

const limit = (items) =>
  (items.length <= maxItems ? items : [...items.slice(0, maxItems), `... ${items.length - maxItems} more`]);

function wrap(open, items, close) {
  if (items.length === 0) return open + close;
  const oneLine = `${open} ${items.join(', ')} ${close}`;
  if (oneLine.length <= 76 && !oneLine.includes('\n')) return open === '[' ? `[${items.join(', ')}]` : oneLine;
  return `${open}\n${items.map((item) => `  ${item.replaceAll('\n', '\n  ')}`).join(',\n')}\n${close}`;
}
