// attack: the functions are Proxies whose traps throw
// expect: fail threw|wrong-result
const gossipRound = new Proxy(function () {}, { get() { throw new Error('get'); }, apply() { throw new Error('apply'); }, getPrototypeOf() { throw new Error('prototype'); }, has() { throw new Error('has'); } });
const spreadInfo = new Proxy(() => {}, { apply: () => new Proxy({}, { get() { throw new Error('result'); } }) });
