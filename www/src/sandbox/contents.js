// The contents of arrays, Maps, Sets and other objects, as texts. Beyond a limit, items
// are left out and counted.
import { show } from './inspect.js';
import { eachInMap, eachInSet, sizeOfMap, sizeOfSet } from './kinds.js';
import { quote } from './layout.js';
import { isIndex, ownKeys, property } from './properties.js';

const { Number, String } = globalThis;

const maxItems = 100; // of one object

/** The items of an array. Holes are counted and skipped without visiting each. */
export function items(array, length, within, walk) {
  const texts = [];
  let keys = null;
  for (let i = 0; i < length; ) {
    if (texts.length >= maxItems || walk.left <= 0) {
      texts.push(`... ${length - i} more`);
      break;
    }
    const found = property(array, i);
    if (found !== undefined) {
      texts.push(showProperty(found, within, walk));
      i++;
      continue;
    }
    keys ??= ownKeys(array).filter(isIndex).map(Number); // in ascending order
    const next = keys.find((key) => key > i) ?? length;
    texts.push(`<${next - i} empty ${next - i === 1 ? 'item' : 'items'}>`);
    i = next;
  }
  return texts;
}

export function mapEntries(map, within, walk) {
  const list = listOf(sizeOfMap(map), walk);
  eachInMap(map, (key, value) => list.add(() => `${show(key, within, walk)} => ${show(value, within, walk)}`));
  return list.texts();
}

export function setItems(set, within, walk) {
  const list = listOf(sizeOfSet(set), walk);
  eachInSet(set, (value) => list.add(() => show(value, within, walk)));
  return list.texts();
}

/**
 * The enumerable properties of an object, but for those whose keys are skipped.
 * @param {(key: PropertyKey) => boolean} skips
 */
export function properties(object, within, walk, skips = () => false) {
  const keys = ownKeys(object).filter((key) => !skips(key) && property(object, key)?.enumerable);
  const list = listOf(keys.length, walk);
  for (const key of keys)
    list.add(() => `${showKey(key, walk)}${walk.json ? ':' : ': '}${showProperty(property(object, key), within, walk)}`);
  return list.texts();
}

/** The value of a property, or words for its getter and setter. */
export const showProperty = (found, within, walk) => found.accessor ?? show(found.value, within, walk);

/** Collects texts up to the limits, and says how many more there would have been. */
function listOf(size, walk) {
  const texts = [];
  return {
    add(text) {
      if (texts.length < maxItems && walk.left > 0) texts.push(text());
    },
    texts: () => (texts.length < size ? [...texts, `... ${size - texts.length} more`] : texts),
  };
}

function showKey(key, walk) {
  if (typeof key === 'symbol') return `[${String(key)}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) && !walk.json ? key : quote(key, walk);
}
