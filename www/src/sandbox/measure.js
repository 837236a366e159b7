const { Array, Date, Map, Object, Reflect, Set } = globalThis;
const { apply, ownKeys } = Reflect;
const { isArray, prototype: arrayPrototype } = Array;
const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn, prototype: objectPrototype } = Object;
const { get: mapSize } = getOwnPropertyDescriptor(Map.prototype, 'size');
const { get: setSize } = getOwnPropertyDescriptor(Set.prototype, 'size');
const { forEach: forEachInMap } = Map.prototype;
const { forEach: forEachInSet } = Set.prototype;
const { getTime } = Date.prototype;

const deepest = 100;

/** What measure returns for a value that holds something else than data. */
export const noData = -Infinity;

/**
 * Returns what is left of a budget after counting the keys, items and
 * characters of a value; below 0 if it does not suffice, or if the value is
 * nested too deep to be looked at. Data are primitives, arrays, plain objects,
 * Maps, Sets and Dates; for anything else the result is noData. The value comes
 * out of structuredClone, so looking at it runs no foreign code.
 */
export function measure(value, budget, parents = null) {
  budget--;
  if (typeof value === 'string') return budget - value.length;
  if (typeof value === 'bigint') return budget - 1000; // its digits are not counted, for that takes long
  if (typeof value !== 'object' || value === null || budget < 0) return budget;
  let depth = 0;
  for (let parent = parents; parent !== null; parent = parent.above) {
    if (parent.value === value) return budget; // a cycle: counted already
    if (++depth > deepest) return -1;
  }
  const within = { value, above: parents };
  if (isArray(value)) {
    budget -= value.length; // holes are written down as well
  } else if (getPrototypeOf(value) !== objectPrototype) { // the prototype is this realm's, after a structured clone
    return measureOther(value, budget, within);
  }
  if (budget < 0) return budget;
  const keys = ownKeys(value);
  if (keys.length > budget) return -1;
  for (let i = 0; i < keys.length && budget >= 0; i++) {
    if (typeof keys[i] === 'string' && hasOwn(value, keys[i])) budget = measure(value[keys[i]], budget - keys[i].length, within);
  }
  return budget;
}

function measureOther(value, budget, within) {
  if (answers(getTime, value)) return budget;
  if (answers(mapSize, value)) {
    budget -= apply(mapSize, value, []);
    if (budget < 0) return budget;
    apply(forEachInMap, value, [(item, key) => {
      if (budget >= 0) budget = measure(key, measure(item, budget, within), within);
    }]);
    return budget;
  }
  if (answers(setSize, value)) {
    budget -= apply(setSize, value, []);
    if (budget < 0) return budget;
    apply(forEachInSet, value, [(item) => { if (budget >= 0) budget = measure(item, budget, within); }]);
    return budget;
  }
  return noData;
}

function answers(getter, value) {
  try {
    apply(getter, value, []);
    return true;
  } catch {
    return false;
  }
}
