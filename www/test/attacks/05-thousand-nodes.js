// attack: pushes nodes until there are a thousand
// expect: fail too-large|wrong-result|threw|timeout
function gossipRound(nodes) { while (nodes.length < 1000) nodes.push({ state: {} }); }
function spreadInfo(nodes) { while (nodes.length < 1000) nodes.push({ state: {} }); }
