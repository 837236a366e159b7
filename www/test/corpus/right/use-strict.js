// reading: sweeps=3 version=own+1 order=ascending
"use strict";

const ROUNDS = 3;
const FIRST_VERSION = 1;

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  const keys = new Set([...Object.keys(source.state), ...Object.keys(target.state)]);
  keys.forEach((key) => {
    const sourceEntry = source.state[key];
    const targetEntry = target.state[key];
    if (sourceEntry === undefined) {
      source.state[key] = { ...targetEntry };
      return;
    }
    if (targetEntry === undefined) {
      target.state[key] = { ...sourceEntry };
      return;
    }
    if (sourceEntry.version === targetEntry.version) return;
    if (sourceEntry.version > targetEntry.version) {
      target.state[key] = { ...sourceEntry };
    } else {
      source.state[key] = { ...targetEntry };
    }
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const existing = node.state[key];
  const version = existing === undefined ? FIRST_VERSION : existing.version + 1;
  node.state[key] = { value, version };

  for (let round = 0; round < ROUNDS; round += 1) {
    nodes.forEach((_node, index) => {
      if (index !== fromIdx) gossipRound(nodes, fromIdx, index);
    });
  }
}
