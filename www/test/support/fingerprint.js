// A program that describes all it can find around it: every property that can be
// reached from the global object, what functions say of themselves, how it was
// called. Prints one line of name:hash for each global, and of words for the rest.
function gossipRound(nodes, sourceIdx, targetIdx) {}
const spreadInfo = (nodes, key, value, fromIdx) => {};
{
  const hash = (text) => { let h = 0; for (let i = 0; i < text.length; i++) h = Math.imul(h, 31) + text.charCodeAt(i) | 0; return (h >>> 0).toString(36); };
  const seen = new Set();
  const volatile = /^(now|timeOrigin|href|pathname|memory|toJSON)$/; // differ from run to run
  const describe = (value, depth) => {
    if (typeof value === 'string') return JSON.stringify(value);
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
    if (seen.has(value)) return 'seen';
    seen.add(value);
    let text = typeof value === 'function' ? Function.prototype.toString.call(value) : Object.prototype.toString.call(value);
    if (depth > 6) return text;
    for (const key of Reflect.ownKeys(value)) {
      const { get, set, value: held, ...flags } = Object.getOwnPropertyDescriptor(value, key);
      text += `\n${String(key)} ${JSON.stringify(flags)}`;
      if (!volatile.test(String(key))) text += [get, set, held].map((part) => describe(part, depth + 1)).join(' ');
    }
    return text + describe(Object.getPrototypeOf(value), depth + 1);
  };
  const globals = [];
  for (let owner = globalThis; owner !== null; owner = Object.getPrototypeOf(owner)) globals.push(...Reflect.ownKeys(owner).map((key) => [owner, key]));
  console.log(globals.map(([owner, key]) => {
    const { get, set, value } = Object.getOwnPropertyDescriptor(owner, key);
    return `${String(key)}:${hash([get, set, value].map((part) => describe(part, 0)).join(' '))}`;
  }).join(' '));
  console.log('functions', String(gossipRound), String(spreadInfo), gossipRound.name, gossipRound.length, spreadInfo.name, spreadInfo.length);
  console.log('call', this === globalThis, arguments.length, String(arguments.callee), arguments.callee.caller, new.target === undefined);
  console.log('cannot be had', ['importScripts', 'Worker', 'SharedWorker', 'postMessage', 'onmessage', 'Blob', 'MessageChannel', 'MessagePort', 'BroadcastChannel', 'fetch', 'XMLHttpRequest',
    'WebSocket', 'EventSource', 'indexedDB', 'caches', 'FileReaderSync'].filter((name) => name in globalThis).join());
}
