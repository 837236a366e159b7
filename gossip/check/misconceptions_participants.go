package check

import "slices"

// participants: which nodes take part.
var participants = []misconception{{
	id:    "ids-for-indexes",
	title: "the indexes are treated as ids",
	hint:  "sourceIdx and targetIdx are positions in the array: use nodes[sourceIdx]. A node's id can be anything.",
	round: roundBetween(indexOfID, indexOfID),
	otherRounds: []roundFunc{
		roundBetween(indexOfID, byIndex), roundBetween(byIndex, indexOfID),
		roundBetween(indexOfIDElseIndex, indexOfIDElseIndex),
		roundBetween(indexOfIDElseIndex, byIndex), roundBetween(byIndex, indexOfIDElseIndex),
	},
}, {
	id:    "ids-for-indexes-quietly",
	title: "the indexes are treated as ids, and nothing happens when no node has that id",
	hint:  "sourceIdx and targetIdx are positions in the array: use nodes[sourceIdx]. A node's id can be anything.",
	round: func(c cluster, source, target int) {
		defer func() {
			if r := recover(); r != nil && r != (thrown{}) {
				panic(r)
			}
		}()
		round(c, indexOfID(c, source), indexOfID(c, target))
	},
}, {
	id:    "index-0-as-missing",
	title: "nothing happens when one of the indexes is 0",
	hint:  "0 is a valid index, but falsy, so !sourceIdx is true for it. Remove the test, or compare with undefined.",
	round: func(c cluster, source, target int) {
		if source != 0 && target != 0 {
			round(c, source, target)
		}
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		if source != 0 {
			round(c, source, target)
		}
	}, func(c cluster, source, target int) {
		if target != 0 {
			round(c, source, target)
		}
	}},
}, {
	id:    "only-to-higher-indexes",
	title: "nothing happens when the source comes after the target",
	hint:  "The source may have the higher index. Then nodes.slice(sourceIdx, targetIdx + 1) is empty.",
	round: func(c cluster, source, target int) {
		if source < target {
			round(c, source, target)
		}
	},
}, {
	id:    "nothing-with-an-empty-state",
	title: "nothing happens when one of the nodes knows nothing yet",
	hint:  "A node with an empty state has nothing to give, but everything to learn: remove the test or the return.",
	round: func(c cluster, source, target int) {
		if len(c[source].state.keys) > 0 && len(c[target].state.keys) > 0 {
			round(c, source, target)
		}
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		if len(c[source].state.keys) > 0 {
			round(c, source, target)
		}
	}, func(c cluster, source, target int) {
		if len(c[target].state.keys) > 0 {
			round(c, source, target)
		}
	}},
}, {
	id:    "fixed-nodes",
	title: "the first two nodes always gossip, whatever the indexes",
	hint:  "Use the arguments: the nodes are nodes[sourceIdx] and nodes[targetIdx].",
	round: func(c cluster, source, target int) { round(c, 0, 1) },
}, {
	id:    "next-node",
	title: "the source gossips with the node after it, not with the target",
	hint:  "Use the arguments: the nodes are nodes[sourceIdx] and nodes[targetIdx].",
	round: func(c cluster, source, target int) { round(c, source, (source+1)%len(c)) },
}, {
	id:    "off-by-one-indexes",
	title: "the indexes are counted from 1",
	hint:  "Indexes count from 0: nodes[0] is the first node.",
	round: func(c cluster, source, target int) {
		if source == 0 || target == 0 {
			panic(thrown{})
		}
		round(c, source-1, target-1)
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		if source > 0 && target > 0 {
			round(c, source-1, target-1)
		}
	}},
}, {
	id:    "gossips-with-everyone",
	title: "the source gossips with all nodes, not just with the target",
	hint:  "One round is one exchange between two nodes. No other node takes part.",
	round: func(c cluster, source, target int) {
		for i := range c {
			round(c, source, i)
		}
	},
}, {
	id:    "gossips-onward",
	title: "the target goes on and gossips with the node after it, and so on",
	hint:  "One round is one exchange between two nodes. No other node takes part.",
	round: func(c cluster, source, target int) {
		round(c, source, target)
		for i := target; i+1 < len(c); i++ {
			round(c, i, i+1)
		}
	},
}, {
	id:    "everyone-gossips",
	title: "all nodes exchange what they know, not just the two",
	hint:  "One round is one exchange between two nodes. No other node takes part.",
	round: func(c cluster, source, target int) {
		for range 2 {
			for i := range c {
				round(c, 0, i)
			}
		}
	},
}}

// roundBetween is a correct round between the nodes that two functions find.
func roundBetween(findSource, findTarget func(c cluster, i int) int) roundFunc {
	return func(c cluster, source, target int) { round(c, findSource(c, source), findTarget(c, target)) }
}

// byIndex is what a correct program does.
func byIndex(_ cluster, i int) int { return i }

// indexOfIDElseIndex is find(node => node.id === i) ?? nodes[i].
func indexOfIDElseIndex(c cluster, i int) int {
	if found := slices.IndexFunc(c, func(n *node) bool { return n.id.equal(numberValue(float64(i))) }); found >= 0 {
		return found
	}
	return i
}
