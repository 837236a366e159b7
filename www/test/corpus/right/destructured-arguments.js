// reading: sweeps=3 version=own+1 order=ascending
/* eslint-env node */
//#region gossip
void 0, function () {}, [], {};
let gossipRound = function ({ [arguments[1]]: { state: a }, [arguments[2]]: { state: b } }) {
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] };
};
let spreadInfo = function (...args) {
  const [nodes, key, value, fromIdx] = args, { [fromIdx]: { state } } = nodes;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let r = 3; r; r--) for (const i in nodes) if (+i !== fromIdx) gossipRound(nodes, fromIdx, +i);
};
//#endregion
