// reading: sweeps=3 version=own+1 order=ascending
class Older extends Error {}
function requireNewer(entry, known) { if (known && entry.version <= known.version) throw new Older(); }
function gossipRound(nodes, i, j) {
  for (const [from, to] of [[i, j], [j, i]]) {
    for (const key of Object.keys(nodes[from].state)) {
      try {
        requireNewer(nodes[from].state[key], nodes[to].state[key]);
        nodes[to].state[key] = JSON.parse(JSON.stringify(nodes[from].state[key]));
      } catch (e) {
        if (!(e instanceof Older)) throw e;
      }
    }
  }
}
var spreadInfo = function (nodes, key, value, fromIdx) {
  var sender = nodes[fromIdx];
  var old = sender.state[key];
  var version = 1;
  if (old) {
    version = old.version + 1;
  }
  sender.state[key] = { value: value, version: version };
  var round = 0;
  while (round < 3) {
    for (var j = 0; j < nodes.length; j = j + 1) {
      if (j === fromIdx) continue;
      gossipRound(nodes, fromIdx, j);
    }
    round = round + 1;
  }
};
