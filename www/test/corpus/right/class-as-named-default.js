// reading: sweeps=3 version=own+1 order=ascending
export default class Protocol {
  static pull(to, from) {
    for (const key of Object.keys(from)) if (!to[key] || to[key].version < from[key].version) to[key] = { ...from[key] };
  }

  static gossipRound(nodes, sourceIdx, targetIdx) {
    const [source, target] = [nodes[sourceIdx].state, nodes[targetIdx].state];
    Protocol.pull(target, source);
    Protocol.pull(source, target);
  }

  static spreadInfo(nodes, key, value, fromIdx) {
    const { state } = nodes[fromIdx];
    state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
    for (let sweep = 0; sweep < 3; sweep++) {
      for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) this.gossipRound(nodes, fromIdx, i);
    }
  }
}
