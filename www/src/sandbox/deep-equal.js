const { Date, Error, Map, Object, RegExp, Set, String } = globalThis;
const { getPrototypeOf, hasOwn, is, keys, prototype } = Object;

const isObject = (value) => typeof value === 'object' && value !== null;

// biome-ignore lint/suspicious/noDoubleEquals: so does Node
const looselyEqual = (a, b) => a == b || (a !== a && b !== b);

/** Whether two values are the same to Node: if `isStrict`, of the same types. */
export const equal = (a, b, isStrict) => (isStrict ? is(a, b) : looselyEqual(a, b));

/** Whether two values are equal, or objects of one kind with what is equal inside. Objects must not be within themselves. */
export function deepEqual(a, b, isStrict) {
  if (a === b || !isObject(a) || !isObject(b)) return equal(a, b, isStrict);
  const kind = (object) => prototype.toString.call(object);
  if (kind(a) !== kind(b) || (isStrict && getPrototypeOf(a) !== getPrototypeOf(b))) return false;
  const within = (x, y) => deepEqual(x, y, isStrict);
  if (a instanceof Date) return +a === +b;
  if (a instanceof RegExp || a instanceof Error) return String(a) === String(b);
  if (a instanceof Set) return a.size === b.size && [...a].every((one) => b.has(one) || [...b].some((other) => within(one, other)));
  if (a instanceof Map) return a.size === b.size && [...a].every(([key, value]) => b.has(key) && within(value, b.get(key)));
  const names = keys(a);
  return names.length === keys(b).length && names.every((name) => hasOwn(b, name) && within(a[name], b[name]));
}
