// reading: sweeps=3 version=own+1 order=ascending
// Written on Windows.
function gossipRound(nodes, sourceIdx, targetIdx) {
    const sourceState = nodes[sourceIdx].state;
    const targetState = nodes[targetIdx].state;
    const note = `merging
${sourceIdx} and ${targetIdx}`;

    for (const key in sourceState) {
        if (!(key in targetState)) {
            targetState[key] = Object.assign({}, sourceState[key]);
        }
        else if (sourceState[key].version > targetState[key].version) {
            targetState[key] = Object.assign({}, sourceState[key]);
        }
    }

    for (const key in targetState) {
        if (!(key in sourceState)) {
            sourceState[key] = Object.assign({}, targetState[key]);
        }
        else if (targetState[key].version > sourceState[key].version) {
            sourceState[key] = Object.assign({}, targetState[key]);
        }
    }
    return note;
}

function spreadInfo(nodes, key, value, fromIdx) {
    const mine = nodes[fromIdx].state;
    mine[key] = { value: value, version: mine[key] ? mine[key].version + 1 : 1 };
    for (let round = 0; round < 3; round++) {
        for (let i = 0; i < nodes.length; i++) {
            if (i !== fromIdx) {
                gossipRound(nodes, fromIdx, i);
            }
        }
    }
}
