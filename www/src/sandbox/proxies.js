// Which values are Proxies, and of what. JavaScript does not tell, and looking
// at a Proxy any other way runs its traps, which are the program's code.
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

/** What stands behind a value: of Proxies their last target, of others the value itself. */
export function behind(value) {
  while (isProxy(value)) value = apply(get, targets, [value]);
  return value;
}
