// fails: gossipRound
// misconception: raises-own-version
class Replica {
  constructor(state) {
    this.state = state;
  }

  receive(key, { value, version }) {
    const mine = this.state[key];
    if (!mine) {
      this.state[key] = { value, version };
    } else if (version > mine.version) {
      mine.value = value;
      mine.version += 1;
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = new Replica(nodes[sourceIdx].state);
  const target = new Replica(nodes[targetIdx].state);
  for (const [key, entry] of Object.entries(source.state)) target.receive(key, entry);
  for (const [key, entry] of Object.entries(target.state)) source.receive(key, entry);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = (state[key]?.version ?? 0) + 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
