// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
    var s = nodes[sourceIdx].state;
    var t = nodes[targetIdx].state;
    var theirs = Object.values(t);
    Object.keys(s).forEach(function (key, i) {
        var other = t[key] && (theirs[i] || t[key]);
        if (!other || s[key].version > other.version) t[key] = { value: s[key].value, version: s[key].version };
    });
    Object.keys(t).forEach(function (key) {
        if (!s[key] || t[key].version > s[key].version) s[key] = { value: t[key].value, version: t[key].version };
    });
}

function spreadInfo(nodes, key, value, fromIdx) {
    nodes[fromIdx].state[key] = { value, version: 1 };
    for (var r = 1; r <= 3; r++) {
        for (var n = 0; n < nodes.length; n++) {
            if (n == fromIdx) continue;
            gossipRound(nodes, fromIdx, n);
        }
    }
}
