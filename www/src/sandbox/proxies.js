// Which values are Proxies, and what their targets are. JavaScript has no way to ask,
// and looking at a Proxy in any other way runs its traps, which are the program's code.
const { Proxy: RealProxy, WeakMap } = globalThis;
const { apply } = Reflect;
const { get, has, set } = WeakMap.prototype; // a program may change them

const targets = new WeakMap();

/** Notes the target of every Proxy that is made from now on. */
export function trackProxies() {
  const note = (proxy, target) => {
    apply(set, targets, [proxy, target]);
    return proxy;
  };
  const { revocable } = RealProxy;
  RealProxy.revocable = (target, handler) => {
    const made = revocable(target, handler);
    note(made.proxy, target);
    return made;
  };
  globalThis.Proxy = new RealProxy(RealProxy, {
    construct: (_, [target, handler]) => note(new RealProxy(target, handler), target),
  });
}

/** Reports whether a value is a Proxy that was noted. */
export const isProxy = (value) => apply(has, targets, [value]);

/** The innermost target of a Proxy, or any other value itself. */
export function behind(value) {
  while (isProxy(value)) value = apply(get, targets, [value]);
  return value;
}
