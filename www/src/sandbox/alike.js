const { Date, Map, Object, Set } = globalThis;
const { getPrototypeOf, hasOwn, is, keys } = Object;

/**
 * Whether two values are the same, or objects of one kind with what is the same inside. `same` compares what is no
 * object. An object within itself is the same as one that is within itself in the same place.
 */
export function alike(a, b, same, open = new Map()) {
  const isObject = (value) => typeof value === 'object' && value !== null;
  if (!isObject(a) || !isObject(b)) return same(a, b);
  if (a === b || open.get(a) === b) return true;
  if (same === is && getPrototypeOf(a) !== getPrototypeOf(b)) return false;
  open.set(a, b);
  const within = (x, y) => alike(x, y, same, open);
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && within(value, b.get(key)));
  if (a instanceof Set && b instanceof Set) {
    return a.size === b.size && [...a].every((value) => b.has(value) || [...b].some((other) => within(value, other)));
  }
  const names = keys(a);
  return names.length === keys(b).length && names.every((name) => hasOwn(b, name) && within(a[name], b[name]));
}
