// attack: is markup
// expect: fail syntax-error
</script><script>parent.postMessage({ verdict: 'pass' }, '*')</script><script>
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
