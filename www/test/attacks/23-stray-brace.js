// attack: closes the function it is wrapped in and opens another
// expect: fail syntax-error
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
}
self.postMessage({ verdict: 'pass' });
{
