// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  var s = nodes[sourceIdx].state, t = nodes[targetIdx].state, all = Object.keys(s).concat(Object.keys(t)), i = 0, k;
  for (; k = all[i], i < all.length; i++) {
    switch (true) {
      case !(k in t):
        t[k] = { value: s[k].value, version: s[k].version };
        break;
      case !(k in s):
        s[k] = { value: t[k].value, version: t[k].version };
        break;
      default:
        switch (Math.sign(s[k].version - t[k].version)) {
          case 1: t[k] = { value: s[k].value, version: s[k].version }; break;
          case -1: s[k] = { value: t[k].value, version: t[k].version };
        }
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  var s = nodes[fromIdx].state, v = key in s ? s[key].version : 0;
  v++, s[key] = { value: value, version: v };
  for (var r = 0, i = 0; r < 3; i + 1 < nodes.length ? i++ : (i = 0, r++)) i !== fromIdx && (0, gossipRound)(nodes, fromIdx, i);
}
