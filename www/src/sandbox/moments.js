// Watches one call of a program: each moment in which it changes the nodes or looks at an
// entry, with the place in its text. It is for explanations only. What cannot be told must
// not be guessed: then there are no moments at all.

const { JSON, Object } = globalThis;
const { stringify } = JSON;
const { freeze, keys: keysOf } = Object;

/** Calls that need more than this have no moments: their cases could not be made small. */
const most = { moments: 2000, characters: 200_000, cells: 2_000_000, parts: 10_000 };

/** Hooks that tell nothing. */
export const unheard = freeze({ __proto__: null, did: (_number, value) => value });

/**
 * `places` are those that the text of a program names (hooks.js). Returns
 *   hooks              get and has, which read a property, and did, which passes a value on
 *   begin(nodes, read) a call begins; read (states.js) reads its nodes
 *   end()              it has ended; returns its moments, null if they are not complete
 * The moments are a text of lines that Go reads (gossip/check/wire.go).
 */
export function createMoments(places) {
  let nodes = /** @type {any[]} */ ([]);
  let read = /** @type {(parts: number, compares: boolean) => { nodes: string | null, parts: number }} */ (
    () => ({ nodes: null, parts: 0 })
  );
  let watching = false;
  let complete = false;
  let before = ''; // the nodes, as they were at the last moment
  let text = '';
  let last = ''; // the last moment
  let left = { ...most };

  /** Does something with the nodes, which may run the program's code: that one calls no hooks. */
  function watch(look) {
    if (!watching) return;
    watching = false;
    try {
      look();
    } catch {
      complete = false;
    }
    watching = complete;
  }

  /** `rest`: what follows the place, to the end of the lines. */
  function add(kind, number, rest) {
    if (typeof number !== 'number' || !(number >= 0 && number < places.length)) throw kind; // the program has called a hook
    const lines = `${kind}\t${places[number][0]}\t${places[number][1]}${rest}`;
    if (lines === last) return;
    last = lines;
    text += lines;
    left.moments--;
    if (left.moments < 0 || text.length > most.characters) complete = false;
  }

  /** The nodes as text, '' if they cannot be read. */
  function current() {
    const { nodes: now, parts } = read(most.parts, false);
    left.cells -= parts + nodes.length;
    if (now === null || left.cells < 0) complete = false;
    return now ?? '';
  }

  function compare(number) {
    watch(() => {
      const now = current();
      if (now === before) return;
      before = now;
      add('change', number, `\n${now}`);
    });
  }

  /** A place reads an entry, or looks for one. */
  function look(number, object, key) {
    watch(() => {
      for (let i = 0; i < nodes.length; i++) {
        const state = nodes[i]?.state;
        if (state === object) found(number, i, key);
        else if ((key === 'value' || key === 'version') && typeof state === 'object' && state !== null) {
          const keys = keysOf(state);
          left.cells -= keys.length;
          for (let j = 0; j < keys.length; j++) if (state[keys[j]] === object) found(number, i, keys[j]);
        }
      }
      left.cells -= nodes.length;
      if (left.cells < 0) complete = false;
    });
  }

  const found = (number, node, key) => add('look', number, `\t${node}\t${stringify(key)}\n`);

  const isLook = (object, key) => watching && typeof key === 'string' && typeof object === 'object' && object !== null;

  const hooks = freeze({
    __proto__: null,
    get(number, object, key) {
      if (isLook(object, key)) look(number, object, key);
      return object[key];
    },
    has(number, key, object) {
      if (isLook(object, key)) look(number, object, key);
      return key in object;
    },
    did(number, value) {
      compare(number);
      return value;
    },
  });

  return {
    hooks,
    begin(given, reader) {
      nodes = given;
      read = reader;
      text = last = '';
      left = { ...most };
      watching = complete = true;
      watch(() => {
        before = current();
      });
    },
    end() {
      watch(() => {
        if (current() !== before) complete = false; // something has changed in a way that is not known
      });
      watching = false;
      return complete ? text : null;
    },
  };
}
