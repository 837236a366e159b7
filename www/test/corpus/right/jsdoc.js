// reading: sweeps=3 version=own+1 order=ascending
/**
 * @typedef {Object} Entry
 * @property {*} value
 * @property {number} version
 */

/**
 * @typedef {Object} GossipNode
 * @property {number} id
 * @property {Object.<string, Entry>} state
 */

/**
 * Merges the state of two nodes: for every key both keep the higher version.
 *
 * @param {GossipNode[]} nodes
 * @param {number} sourceIdx
 * @param {number} targetIdx
 * @returns {void}
 * @example
 * gossipRound([{ id: 0, state: { a: { value: 1, version: 1 } } }, { id: 1, state: {} }], 0, 1);
 */
function gossipRound(nodes, sourceIdx, targetIdx) {
  /** @type {Array<[Object.<string, Entry>, Object.<string, Entry>]>} */
  const directions = [
    [nodes[sourceIdx].state, nodes[targetIdx].state],
    [nodes[targetIdx].state, nodes[sourceIdx].state],
  ];
  for (const [giver, taker] of directions) {
    for (const key of Object.keys(giver)) {
      const offered = giver[key];
      const own = taker[key];
      if (own === undefined || offered.version > own.version) {
        taker[key] = { value: offered.value, version: offered.version };
      }
    }
  }
}

/**
 * @param {GossipNode[]} nodes
 * @param {string} key
 * @param {*} value
 * @param {number} fromIdx
 */
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
