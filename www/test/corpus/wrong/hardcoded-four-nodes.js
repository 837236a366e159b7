// fails: spreadInfo
// misconception: four-nodes
/**
 * Both nodes keep, for each key, the entry with the higher version.
 * @param {{ id: number, state: object }[]} nodes
 * @param {number} sourceIdx
 * @param {number} targetIdx
 * @returns {void}
 */
function gossipRound(nodes, sourceIdx, targetIdx) {
  const sourceState = nodes[sourceIdx].state;
  const targetState = nodes[targetIdx].state;

  const allKeys = [...Object.keys(sourceState)];
  Object.keys(targetState).forEach((key) => {
    if (!allKeys.includes(key)) allKeys.push(key);
  });

  allKeys.forEach((key) => {
    const fromSource = sourceState[key];
    const fromTarget = targetState[key];
    if (fromSource && fromTarget) {
      if (fromSource.version > fromTarget.version) {
        targetState[key] = { ...fromSource };
      } else if (fromTarget.version > fromSource.version) {
        sourceState[key] = { ...fromTarget };
      }
    } else if (fromSource) {
      targetState[key] = { ...fromSource };
    } else {
      sourceState[key] = { ...fromTarget };
    }
  });
}

const NODES = 4;
const ROUNDS = 3;

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < NODES; i++) {
      if (i !== fromIdx && i < nodes.length) gossipRound(nodes, fromIdx, i);
    }
  }
}
