// reading: sweeps=3 version=own+1 order=ascending
function assertNodes(nodes) {
  if (!Array.isArray(nodes)) throw new TypeError('nodes must be an array');
  for (const node of nodes) {
    if (node === null || typeof node !== 'object') throw new TypeError('a node must be an object');
    if (node.state === null || typeof node.state !== 'object') throw new TypeError('a node must have a state');
  }
}

function assertIndex(nodes, idx) {
  if (!Number.isInteger(idx) || idx < 0 || idx >= nodes.length) throw new RangeError(`bad index: ${idx}`);
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  if (arguments.length < 3) throw new TypeError('three arguments, please');
  assertNodes(nodes);
  assertIndex(nodes, sourceIdx);
  assertIndex(nodes, targetIdx);
  if (sourceIdx === targetIdx) return;

  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    const s = source[key];
    const t = target[key];
    for (const e of [s, t]) {
      if (e && (typeof e.version !== 'number' || Number.isNaN(e.version))) throw new TypeError('bad version');
    }
    if (s && (!t || s.version > t.version)) target[key] = { ...s };
    else if (t && (!s || t.version > s.version)) source[key] = { ...t };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  if (arguments.length < 4) throw new TypeError('four arguments, please');
  assertNodes(nodes);
  assertIndex(nodes, fromIdx);
  if (typeof key !== 'string') throw new TypeError('key must be a string');
  const { state } = nodes[fromIdx];
  const version = (state[key]?.version ?? 0) + 1;
  if (!Number.isSafeInteger(version)) throw new RangeError('version too large');
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
