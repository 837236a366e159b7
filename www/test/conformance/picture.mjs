// A snapshot of everything reachable from some objects, taken without running any foreign
// code: which object is where, own properties with their attributes and order,
// prototypes, extensibility.

/** Takes a picture. Objects in `opaque`, such as Proxies, are compared only by identity. */
export function picture(roots, opaque = []) {
  const closed = new Set(opaque);
  const seen = new Map();
  const queue = [...roots];
  for (const object of queue) {
    if (seen.has(object) || closed.has(object)) continue;
    const properties = Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)]);
    seen.set(object, { prototype: Object.getPrototypeOf(object), extensible: Object.isExtensible(object), properties });
    for (const [, { value }] of properties) if (isPlain(value)) queue.push(value);
  }
  return seen;
}

/** Platform objects and functions are plain values here, never looked into. */
const isPlain = (value) =>
  typeof value === 'object' && value !== null && !(value instanceof Map) && !(value instanceof Date) && typeof value.nodeType !== 'number';

/** Says how an object differs from the picture taken before; '' if it does not. */
export function difference(before, after) {
  for (const [object, was] of before) {
    const is = after.get(object);
    if (is === undefined) return 'an object is no longer there';
    if (is.extensible !== was.extensible) return 'extensibility changed';
    if (is.prototype !== was.prototype) return 'a prototype changed';
    const names = (properties) => properties.map(([key]) => String(key)).join();
    if (names(is.properties) !== names(was.properties)) {
      return `properties were [${names(was.properties)}], are [${names(is.properties)}]`;
    }
    for (const [i, [key, property]] of was.properties.entries()) {
      const [keyNow, propertyNow] = is.properties[i];
      if (keyNow !== key) return `property ${String(key)} was replaced`;
      for (const attribute of ['value', 'get', 'set', 'writable', 'enumerable', 'configurable']) {
        if (!Object.is(property[attribute], propertyNow[attribute])) return `${attribute} of ${String(key)} changed`;
      }
    }
  }
  return '';
}
