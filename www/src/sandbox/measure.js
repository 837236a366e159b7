const { Array, ArrayBuffer, Map, Object, Reflect, Set } = globalThis;
const { ownKeys } = Reflect;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { getPrototypeOf, hasOwn, prototype: objectPrototype } = Object;
const { prototype: arrayPrototype } = Array;
const getterOf = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const apply = Reflect.apply;
const mapSize = getterOf(Map.prototype, 'size');
const setSize = getterOf(Set.prototype, 'size');
const bytes = getterOf(ArrayBuffer.prototype, 'byteLength');
const { forEach: forEachInMap } = Map.prototype;
const { forEach: forEachInSet } = Set.prototype;

const deepest = 100;

/**
 * Returns what is left of a budget after counting the keys, items and
 * characters of a value; below 0 if it does not suffice, or if the value is
 * nested too deep to be looked at. It comes out of structuredClone, so looking at
 * it runs no foreign code.
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
  const prototype = getPrototypeOf(value); // of this realm, after a structured clone
  if (prototype !== objectPrototype && prototype !== arrayPrototype) return measureOther(value, budget, within);
  if (isArray(value) && value.length > budget) return -1;
  const keys = ownKeys(value);
  if (keys.length > budget) return -1;
  for (let i = 0; i < keys.length && budget >= 0; i++) {
    if (typeof keys[i] === 'string' && hasOwn(value, keys[i])) budget = measure(value[keys[i]], budget - keys[i].length, within);
  }
  return budget;
}

/** Measures Maps, Sets and buffers; anything else is small. */
function measureOther(value, budget, within) {
  if (isView(value)) return budget - value.byteLength;
  if (answers(bytes, value)) return budget - apply(bytes, value, []);
  if (answers(mapSize, value)) {
    budget -= apply(mapSize, value, []);
    if (budget >= 0) {
      apply(forEachInMap, value, [(item, key) => {
        if (budget >= 0) budget = measure(key, measure(item, budget, within), within);
      }]);
    }
    return budget;
  }
  if (answers(setSize, value)) {
    budget -= apply(setSize, value, []);
    if (budget >= 0) apply(forEachInSet, value, [(item) => { if (budget >= 0) budget = measure(item, budget, within); }]);
    return budget;
  }
  return budget;
}

function answers(getter, value) {
  try {
    apply(getter, value, []);
    return true;
  } catch {
    return false;
  }
}
