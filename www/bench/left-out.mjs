// Parts of src/protocol/pair.js that the benchmark leaves out, one at a time. A module without them is faster and
// wrong: it is built for measuring only.

/** What is left out: the texts that go, each with what comes in its place. */
export const leftOut = {
  'as it is': [],
  'without asking whether an entry is a function': [
    ["      if (typeof ours === 'function' || typeof theirs === 'function') return false;\n", ''],
  ],
  'without asking whether a key is inherited by the source': [['      if (!hasOwnProperty(source, key)) return false;\n', '']],
  'without comparing the order of keys': [['if (i === count || key !== keys[i]) return merge(', 'if (i === count) return merge(']],
  'without telling nodes and states from Maps and the like': [
    ["    if (!isRecord(sourceNode) || !isRecord(targetNode) || 'size' in source || 'size' in target) return false;\n", ''],
    ['    if (!isRecord(source) || !isRecord(target)) return false;\n', ''],
    ['    if (isCollection(target)) return false;\n', ''],
  ],
  'without asking whether a new key is inherited by its receiver': [['    if (isNew && keys[i] in receiver.state) return false;', '   ']],
  'without making sure that writes can be undone': [['  if ((moved & (moved - 1)) !== 0) checkStack(exportCalls);', ' ']],
  'without copying hidden versions and values': [
    ['= copyOf(giver.entries[i], isNew || bits === toTarget ? versions[2 * i] : versions[2 * i + 1]);', '= { ...giver.entries[i] };'],
  ],
  'without the call into Go, if nothing moves': [
    [
      '    const moved = table.decide(count);\n    if (moved === 0) return true;\n',
      '    const moved = 0;\n    if (moved === 0) return true;\n',
    ],
  ],
};

// All parts but the last together.
leftOut['without all but the call into Go'] = Object.values(leftOut).slice(0, -1).flat();

/** The source without one of the parts. */
export function without(source, part) {
  let rest = source;
  for (const [text, instead] of leftOut[part]) {
    if (rest.split(text).length !== 2) throw new Error(`pair.js must have this once: ${text}`);
    rest = rest.replace(text, () => instead);
  }
  return rest;
}
