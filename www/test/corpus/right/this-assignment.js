// reading: sweeps=3 version=own+1 order=ascending
// as people write it for old browsers: at the top level, this is the global object
this.gossipRound = function (nodes, sourceIdx, targetIdx) {
  var s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  Object.keys(s).concat(Object.keys(t)).forEach(function (k) {
    if (!s[k] || (t[k] && t[k].version > s[k].version)) s[k] = { value: t[k].value, version: t[k].version };
    else if (!t[k] || s[k].version > t[k].version) t[k] = { value: s[k].value, version: s[k].version };
  });
};
this.spreadInfo = function (nodes, key, value, fromIdx) {
  var s = nodes[fromIdx].state;
  s[key] = { value: value, version: s[key] ? s[key].version + 1 : 1 };
  for (var r = 0; r < 3; r++)
    for (var i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
};
