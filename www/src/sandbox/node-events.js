// The events of Node: emitters that call their listeners in order.
const { Object, WeakMap } = globalThis;

/** Makes the module, which is the constructor: a function, because old programs call it for an object of their own. */
export function createEvents() {
  const known = new WeakMap(); // the listeners of each emitter
  const of = (emitter, name) => known.get(emitter)?.[name] ?? [];
  const set = (emitter, name, listeners) => {
    known.set(emitter, { ...known.get(emitter), [name]: listeners });
    return emitter;
  };

  const { EventEmitter } = { EventEmitter: function () {} }; // which keeps its name when the build shortens others
  const methods = {
    on(name, listener) {
      return set(this, name, [...of(this, name), { listener, call: listener }]);
    },
    once(name, listener) {
      const call = (...args) => {
        this.off(name, listener);
        return listener.apply(this, args);
      };
      return set(this, name, [...of(this, name), { listener, call }]);
    },
    off(name, listener) {
      const last = of(this, name).findLastIndex((one) => one.listener === listener);
      return set(
        this,
        name,
        of(this, name).filter((_, i) => i !== last),
      );
    },
    emit(name, ...args) {
      const all = of(this, name);
      if (all.length === 0 && name === 'error') throw args[0];
      for (const { call } of all) call.apply(this, args);
      return all.length > 0;
    },
    removeAllListeners(name) {
      if (name !== undefined) return set(this, name, []);
      known.delete(this);
      return this;
    },
    listeners(name) {
      return of(this, name).map(({ listener }) => listener);
    },
    listenerCount(name) {
      return of(this, name).length;
    },
    setMaxListeners() {
      return this;
    },
  };
  Object.assign(EventEmitter.prototype, methods, { addListener: methods.on, removeListener: methods.off });
  return Object.assign(EventEmitter, { EventEmitter });
}
