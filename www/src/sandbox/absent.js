const { Object, Proxy, Reflect, Symbol } = globalThis;
const { defineProperty } = Object;
const { construct, get: getProperty } = Reflect;

/**
 * Something that stands for what does not exist here, however it is used: its properties
 * and what it returns are of the same kind. `label` says in the program's words what it
 * is, and `use` is told of each call.
 */
export function standIn(label, use) {
  const target = defineProperty(function () {}, 'name', { value: label });
  return new Proxy(target, {
    get(_, key) {
      if (key === 'then' || key === 'prototype') return getProperty(target, key);
      if (key === Symbol.toPrimitive) return () => `[${label} does not exist here]`;
      if (key === Symbol.iterator) return () => ({ next: () => ({ done: true, value: undefined }) });
      return typeof key === 'symbol' ? undefined : standIn(`${label}.${key}`, use);
    },
    set: () => true,
    apply() {
      use();
      return standIn(`${label}()`, use);
    },
    construct(_, args, maker) {
      use();
      return maker.prototype === target.prototype ? standIn(`new ${label}`, use) : construct(Object, args, maker);
    },
  });
}
