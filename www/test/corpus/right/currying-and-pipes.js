// reading: sweeps=1 version=own+1 order=descending
// note: one-sweep, peer-order
const pipe = (...fns) => (x) => fns.reduce((acc, fn) => fn(acc), x);
const entriesOf = (state) => Object.entries(state);
const newerThan = (other) => (entries) => entries.filter(([k, { version }]) => !(k in other) || version > other[k].version);
const copied = (entries) => entries.map(([k, { value, version }]) => [k, { value, version }]);
const writeTo = (state) => (entries) => Object.assign(state, Object.fromEntries(entries));
const give = (from) => (to) => pipe(entriesOf, newerThan(to), copied, writeTo(to))(from);

const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const { state: a } = nodes.at(sourceIdx);
  const { state: b } = nodes.at(targetIdx);
  give(a)(b);
  give(b)(a);
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes.at(fromIdx);
  writeTo(state)([[key, { value, version: 1 + (state[key]?.version ?? 0) }]]);
  Array.from(nodes, (_, i) => i).filter((i) => i !== fromIdx).sort((a, b) => b - a).forEach((i) => gossipRound(nodes, fromIdx, i));
};
