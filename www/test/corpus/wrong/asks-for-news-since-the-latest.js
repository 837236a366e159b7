// fails: gossipRound
// misconception: only-above-the-highest
function latest(state) {
  let seen = -Infinity;
  for (const key in state) if (state[key].version > seen) seen = state[key].version;
  return seen;
}

function answer(asked, since) {
  const news = {};
  for (const key in asked) if (asked[key].version > since) news[key] = { ...asked[key] };
  return news;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [caller, called] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  const toCalled = answer(caller, latest(called));
  const toCaller = answer(called, latest(caller));
  Object.assign(called, toCalled);
  Object.assign(caller, toCaller);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: Object.hasOwn(own, key) ? own[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, peer) => {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    });
  }
}
