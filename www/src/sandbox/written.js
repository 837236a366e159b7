// The text of a program's functions, as it was written. Programs may make others of it, with
// new Function(`return ${merge}`) and the like, for which what has been put into their own text means nothing.
import { originalOffset } from './original.js';

const { Function, Reflect, String, WeakMap } = globalThis;
const { apply } = Reflect;
const { toString } = Function.prototype;
const { indexOf, slice } = String.prototype;
const { get, set } = WeakMap.prototype;

const stoodFor = new WeakMap();

/** Notes that a function has the text of another one. */
export const standsFor = (one, other) => apply(set, stoodFor, [one, other]);

/** Lets functions of a program show what stands for them in `source`; `code`, `before` and `map` are of its plan (plan.js). */
export function showAsWritten({ source, code, before, map }) {
  // As a method it keeps its name when the build shortens others.
  Object.assign(Function.prototype, {
    /** @this {any} */
    toString() {
      const text = apply(toString, apply(get, stoodFor, [this]) ?? this, []);
      const at = apply(indexOf, code, [text, before]); // wherever else it stands, the same has been put into it
      if (at < 0) return text;
      const offset = at - before;
      return apply(slice, source, [originalOffset(map.edits, offset), originalOffset(map.edits, offset + text.length)]);
    },
  });
}
