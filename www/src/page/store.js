// What outlasts the page: texts by name, in this browser. Storage can be blocked
// or full; then nothing is kept, and save tells so.

const nothing = { keeps: false, load: () => null, save: () => false };

/** Makes a store in a space of names of its own; without a space, for null, it keeps nothing. */
export function createStore(space) {
  if (space === null) return nothing;
  const place = (name) => `gossip-lesson.${space}${name}`;
  return {
    /** Whether this store is one that keeps anything. */
    keeps: true,

    /** The text kept under a name, or null. */
    load(name) {
      try {
        return localStorage.getItem(place(name));
      } catch {
        return null;
      }
    },

    /** Keeps a text under a name, or nothing if it is null. Reports whether that worked. */
    save(name, text) {
      try {
        if (text === null) localStorage.removeItem(place(name));
        else localStorage.setItem(place(name), text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
