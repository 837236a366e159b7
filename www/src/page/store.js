// What outlasts the page: texts by name, in this browser. Storage can be blocked
// or full; then nothing is kept, and save tells so.
const prefix = 'gossip-lesson.';

export const store = {
  /** The text kept under a name, or null. */
  load(name) {
    try {
      return localStorage.getItem(prefix + name);
    } catch {
      return null;
    }
  },

  /** Keeps a text under a name, or nothing if it is null. Reports whether that worked. */
  save(name, text) {
    try {
      if (text === null) localStorage.removeItem(prefix + name);
      else localStorage.setItem(prefix + name, text);
      return true;
    } catch {
      return false;
    }
  },
};
