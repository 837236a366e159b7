// What a page would use instead of the module.
import { exchange } from './lesson.js';

/** The lesson's own: two enumerations, and `!mine ||` before the comparison. */
export const lessonLoop = protocol(exchange);

/** The least that can be written by hand: two bare enumerations. */
export const tightLoop = protocol((nodes, sourceIdx, targetIdx) => {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    const a = source[key];
    const b = target[key];
    if (b === undefined || a.version > b.version) target[key] = { ...a };
  }
  for (const key in target) {
    const b = target[key];
    const a = source[key];
    if (a === undefined || b.version > a.version) source[key] = { ...b };
  }
});

/** The union of the keys, then one comparison per key, as many lessons show it. */
export const unionLoop = protocol((nodes, sourceIdx, targetIdx) => {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = new Set([...Object.keys(source), ...Object.keys(target)]);
  for (const key of keys) {
    const a = source[key];
    const b = target[key];
    if (!b || (a && a.version > b.version)) target[key] = { ...a };
    else if (!a || b.version > a.version) source[key] = { ...b };
  }
});

/** Does nothing; its time is that of the measurement itself. */
export const nothing = { gossipRound() {}, spreadInfo() {} };

function protocol(gossipRound) {
  return {
    gossipRound,
    spreadInfo(nodes, key, value, fromIdx) {
      const { state } = nodes[fromIdx];
      state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
      for (let sweep = 0; sweep < 3; sweep++) {
        for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
      }
    },
  };
}
