// Saves texts by name, in this browser. Storage can be blocked or full; then nothing is
// saved, and save returns false.

/** The name of what the editor of the lesson holds. */
export const draftName = 'program';

const nothing = { keeps: false, load: () => null, save: () => false };

/** Makes a store with its own space of names; if the space is null, it saves nothing. */
export function createStore(space) {
  if (space === null) return nothing;
  const place = (name) => `gossip-lesson.${space}${name}`;
  return {
    /** Whether this store saves anything. */
    keeps: true,

    /** The text saved under a name, or null. */
    load(name) {
      try {
        const text = localStorage.getItem(place(name));
        return typeof text === 'string' ? text : null; // what takes the place of the storage may answer anything
      } catch {
        return null;
      }
    },

    /** Saves a text under a name, or removes it if the text is null. Reports whether that worked. */
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
