// attack: Reflect and Object lie about what is in a state
// expect: not-pass
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
Reflect.ownKeys = () => [];
Reflect.get = () => undefined;
Reflect.apply = () => undefined;
Reflect.construct = () => ({ verdict: 'pass' });
Object.keys = Object.entries = Object.values = Object.getOwnPropertyNames = () => [];
Object.getOwnPropertyDescriptor = () => undefined;
Object.getOwnPropertyDescriptors = () => ({});
Object.is = () => true;
Array.isArray = () => true;
