// reading: sweeps=3 version=own+1 order=ascending
// The demo pauses between its steps, and one function stands after it.
import.meta.url;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

export function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!a[key] || b[key]?.version > a[key].version) a[key] = { ...b[key] };
    else if (!b[key] || a[key].version > b[key].version) b[key] = { ...a[key] };
  }
}

const nodes = [0, 1, 2].map((id) => ({ id, state: {} }));
nodes[0].state.x = { value: 'hello', version: 1 };
for (const to of [1, 2]) {
  gossipRound(nodes, to - 1, to);
  await pause();
}
console.log(nodes[2].state.x.value);

export const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) nodes.forEach((_, i) => i !== fromIdx && gossipRound(nodes, fromIdx, i));
};
