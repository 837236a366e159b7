// attack: HTML comments hide the functions
// expect: fail missing
<!-- function gossipRound(nodes, sourceIdx, targetIdx) {}
--> function spreadInfo(nodes, key, value, fromIdx) {}
