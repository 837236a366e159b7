// Names and methods of other languages. Those that are not JavaScript's show only when they
// are used, as errors; what an author may mean by them is added to the engine's message.
// Syntax of other languages is told by ../sandbox/traps.js.

const names = {
  True: 'Python: JavaScript writes true',
  False: 'Python: JavaScript writes false',
  None: 'Python: JavaScript writes null or undefined',
  'nil NULL': 'not JavaScript: write null or undefined',
  len: 'Python and Go: JavaScript writes list.length, or Object.keys(state).length',
  range: 'Python: JavaScript writes for (let i = 0; i < n; i++)',
  enumerate: 'Python: JavaScript writes list.entries()',
  'print println printf fmt System': 'not JavaScript: write console.log(...)',
  'str repr': 'Python: JavaScript writes String(x)',
  'int float': 'Python: JavaScript writes Number(x)',
  'dict HashMap TreeMap Dictionary': 'not JavaScript: write {} or new Map()',
  'list ArrayList LinkedList Arrays List vec': 'not JavaScript: write []',
  'set HashSet': 'not JavaScript: write new Set()',
  'max min abs floor': 'not JavaScript: write Math.max(a, b), Math.min(a, b), Math.abs(x) or Math.floor(x)',
  sum: 'Python: JavaScript writes list.reduce((a, b) => a + b, 0)',
  sorted: 'Python: JavaScript writes [...list].sort((a, b) => a - b)',
  'copy deepcopy': 'Python: JavaScript writes { ...entry } or structuredClone(entry)',
  isinstance: 'Python: JavaScript writes typeof x or x instanceof Y',
  append: 'Go: JavaScript writes list.push(x)',
  make: 'Go: JavaScript writes {} or []',
  Objects: 'Java: JavaScript writes a === b',
};

const methods = {
  'items entrySet iteritems': 'not JavaScript: write Object.entries(state)',
  keySet: 'Java: JavaScript writes Object.keys(state)',
  'keys values entries': 'a method of a Map: for an object, write Object.keys(state), Object.values(state) or Object.entries(state)',
  'get set put getOrDefault': 'a method of a Map: for an object, write state[key]',
  'has containsKey has_key contains_key': 'a method of a Map: for an object, write Object.hasOwn(state, key)',
  contains: 'not JavaScript: write list.includes(x), or Object.hasOwn(state, key) for an object',
  'equals eq': 'Java: JavaScript writes a === b',
  'compareTo cmp': 'not JavaScript: write a > b, or a - b',
  'size length count len': 'not a method: write list.length, or Object.keys(state).length for an object',
  isEmpty: 'Java: JavaScript writes list.length === 0',
  'append add': 'not JavaScript: write list.push(x) for a list, or state[key] = x for an object',
  'copy clone': 'not JavaScript: write { ...entry }',
  update: 'Python: JavaScript writes Object.assign(state, other)',
  'getVersion getValue getState getId': 'Java: JavaScript reads fields, as in entry.version',
  'push unshift': 'a method of lists: for an object, write state[key] = { value, version }',
  'forEach map filter reduce some every find': 'a method of lists: for an object, write Object.keys(state) in front of it',
};

const wordsOf = (all) => new Map(Object.keys(all).flatMap((words) => words.split(' ').map((word) => [word, all[words]])));

const errors = [
  { pattern: /^ReferenceError: (\w+) is not defined/, words: wordsOf(names) },
  { pattern: /^TypeError: [\w$.[\]]+\.(\w+) is not a function/, words: wordsOf(methods) },
];

const hints = [
  {
    pattern: /^TypeError: (?:Cannot convert undefined or null|can't convert (?:undefined|null)) to object/,
    words: 'Object.keys, Object.entries and the like need an object, and were given something that has no value',
  },
  {
    pattern: /^TypeError: this\.[\w$]+ is not a function/,
    words: 'In a function (...) { } this is not the object around it: write an arrow function there, or the name of the object',
  },
];

/** Returns a sentence to add to the message of an error, '' if there is nothing to say. */
export function borrowed(message) {
  for (const { pattern, words } of errors) {
    const word = pattern.exec(message)?.[1] ?? '';
    if (words.has(word)) return `. ${word} is ${words.get(word)}`;
  }
  const words = hints.find(({ pattern }) => pattern.test(message))?.words;
  if (words !== undefined) return `. ${words}`;
  if (!/^TypeError: (?!undefined|null)[a-z_$][\w$.[\]]* is not iterable/i.test(message)) return '';
  return '. for ... of needs a list: of an object, take Object.keys(state) or Object.entries(state)';
}
