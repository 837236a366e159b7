const { Date, Map, Object, Set } = globalThis;
const { getPrototypeOf, hasOwn, is, keys } = Object;

/**
 * Whether two values are the same, or objects of one kind with what is the same inside, in the same order if they are
 * Maps or Sets. `same` compares what is no object. Objects must not be within themselves.
 */
export function alike(a, b, same) {
  const isObject = (value) => typeof value === 'object' && value !== null;
  if (a === b || !isObject(a) || !isObject(b)) return same(a, b);
  if (same === is && getPrototypeOf(a) !== getPrototypeOf(b)) return false;
  if (a instanceof Date) return +a === +b;
  if (a instanceof Map || a instanceof Set) return alike([...a], [...b], same);
  const names = keys(a);
  return names.length === keys(b).length && names.every((name) => hasOwn(b, name) && alike(a[name], b[name], same));
}
