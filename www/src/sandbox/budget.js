// How much of one run of a program may reach the page. The sandbox counts before it
// sends, to spare the page. The page counts again what it receives, because the sandbox
// shares its realm with the program.
const { Array, Object, Reflect } = globalThis;
const { isArray } = Array;
const { getOwnPropertyDescriptor } = Object;
const { ownKeys } = Reflect;

/** A number of messages, and of characters in all of them together. */
export class Budget {
  #messages;
  #characters;

  constructor({ messages, characters }) {
    this.#messages = messages;
    this.#characters = characters;
  }

  /**
   * Takes one more event; a row of a table counts as a message. Returns false once
   * there has been too much. `characters` is the weight of the event if it is known.
   */
  take(event, characters = -1) {
    this.#messages -= 1 + (isArray(event?.rows) ? event.rows.length : 0);
    if (this.#messages >= 0) this.#characters -= characters >= 0 ? characters : weigh(event, this.#characters);
    return this.#messages >= 0 && this.#characters >= 0;
  }
}

const perValue = 4; // characters that a number, or an object without its content, counts for
const perBigInt = 1000; // counting its digits would take long
const deepest = 200; // levels of a value; deeper ones are too heavy for any budget

/**
 * The characters of an event, which is plain data: those in its texts and in the names
 * of its fields. Anything heavier than `most` is not weighed to the end.
 * @param {{ value: object, above: any } | null} parents
 */
function weigh(value, most, parents = null) {
  if (typeof value === 'string') return perValue + value.length;
  if (typeof value === 'bigint') return perBigInt;
  if (typeof value !== 'object' || value === null) return perValue;
  let depth = 0;
  for (let parent = parents; parent !== null; parent = parent.above) {
    if (parent.value === value) return perValue; // a cycle: weighed already
    if (++depth > deepest) return Infinity;
  }
  const within = { value, above: parents };
  let sum = perValue + (isArray(value) ? value.length : 0); // holes are sent as well
  const keys = sum <= most ? ownKeys(value) : [];
  for (let i = 0; i < keys.length && sum <= most; i++) {
    const key = keys[i];
    if (typeof key !== 'string') continue;
    sum += key.length + weigh(getOwnPropertyDescriptor(value, key)?.value, most - sum, within);
  }
  return sum;
}
