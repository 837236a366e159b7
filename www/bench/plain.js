// What a user would write instead: the loops that the module is compared with.

/** The loop of most lessons: over the union of the keys. */
export function plainRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    const a = source[key];
    const b = target[key];
    if (a && (!b || a.version > b.version)) target[key] = { ...a };
    else if (b && (!a || b.version > a.version)) source[key] = { ...b };
  }
}

/** The fastest loop we know: two enumerations, no checks, nothing but the two fields. */
export function tightRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    const a = source[key];
    if (!target[key] || a.version > target[key].version) target[key] = { value: a.value, version: a.version };
  }
  for (const key in target) {
    const b = target[key];
    if (!source[key] || b.version > source[key].version) source[key] = { value: b.value, version: b.version };
  }
}

/** spreadInfo over a round. */
export const spreadWith = (round) => (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) round(nodes, fromIdx, i);
  }
};
