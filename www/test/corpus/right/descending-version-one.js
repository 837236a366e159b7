// reading: sweeps=3 version=1 order=descending
// note: version-one, peer-order
function gossipRound(nodes, sourceIdx, targetIdx) {
	const src = nodes[sourceIdx].state;
	const dst = nodes[targetIdx].state;

	for (const key in src) {
		if (dst[key] && dst[key].version >= src[key].version) continue;
		dst[key] = { ...src[key] };
	}

	for (const key in dst) {
		if (src[key] && src[key].version >= dst[key].version) continue;
		src[key] = { ...dst[key] };
	}
}

function spreadInfo(nodes, key, value, fromIdx) {
	nodes[fromIdx].state[key] = { value, version: 1 };

	// last node first
	for (let round = 0; round < 3; ++round) {
		for (let i = nodes.length - 1; i > -1; --i) {
			if (i === fromIdx) continue;
			gossipRound(nodes, fromIdx, i);
		}
	}
}
