// attack: searches all that can be reached for expected results, seeds and checkers
// expect: not-pass
const seen = new Set();
const tampered = [];
function search(object, path, depth) {
  if (depth > 4 || object === null || (typeof object !== 'object' && typeof object !== 'function') || seen.has(object)) return;
  seen.add(object);
  let keys = [];
  try { keys = Reflect.ownKeys(object); } catch {}
  for (const key of keys) {
    let property;
    try { property = Reflect.getOwnPropertyDescriptor(object, key); } catch { continue; }
    const name = String(key);
    if (/expect|verdict|seed|oracle|reference|compare|judge|gossip/i.test(name) && !/^(gossipRound)$/.test(name)) {
      tampered.push(path + '.' + name);
      try { object[key] = typeof property.value === 'function' ? () => true : 'pass'; } catch {}
    }
    if ('value' in property) search(property.value, path + '.' + name, depth + 1);
  }
}
search(globalThis, 'globalThis', 0);
console.log(tampered);
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
